package tenths.guidelines.rules;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tenths.checks.Finding;
import tenths.checks.Fix;
import tenths.guidelines.Bill;
import tenths.guidelines.LineRule;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.guidelines.words.Phrases;
import tenths.guidelines.words.Span;
import tenths.rates.RatedLine;

/// Drafting a document takes longer than such a document should.
///
/// @param documents each with the most hours for it
/// @param drafting words for drafting
public record DocumentHours(Source source, Map<String, BigDecimal> documents, Phrases drafting) implements LineRule {
    private static final Map<String, String> EXPECTED = Map.of(
            "notice of appearance", "0.30",
            "notice of deposition", "0.30",
            "motion for extension of time", "0.80",
            "subpoena", "0.50",
            "answer to complaint", "3.00",
            "answer to interrogatories", "3.00",
            "request for production", "1.50",
            "witness list", "1.00",
            "mediation statement", "5.00");

    static final RuleKind KIND = new RuleKind(
                    "AMT-05 Hours for a document",
                    "Drafting a document takes longer than one of its kind is expected to take.",
                    List.of(
                            Parameter.prices("documents", EXPECTED, "most hours for a document, by its words"),
                            Parameter.phrases(
                                    "drafting",
                                    List.of("draft", "prepare", "write", "revise", "finalize", "complete"),
                                    "words for drafting")),
                    (source, settings) ->
                            new DocumentHours(source, settings.prices("documents"), settings.phrases("drafting")))
            .advising();

    public DocumentHours {
        documents = new TreeMap<>(documents);
    }

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        var known = new LinkedHashMap<Phrases, BigDecimal>();
        documents.forEach((document, hours) -> known.put(Phrases.of(document), hours));
        return Lines.each(bill.fees(), line -> check(line, known));
    }

    private List<Finding> check(RatedLine line, Map<Phrases, BigDecimal> known) {
        var text = line.narrative();
        for (var document : known.entrySet()) {
            if (line.units().compareTo(document.getValue()) > 0
                    && document.getKey().touch(text)
                    && drafting.touch(text)) {
                return List.of(found(line, document.getKey().in(text), document.getValue()));
            }
        }
        return List.of();
    }

    private Finding found(RatedLine line, List<Span> spans, BigDecimal hours) {
        var message = "%s for '%s'; %s h are expected"
                .formatted(Lines.deed(line), spans.getFirst().in(line.narrative()), hours.toPlainString());
        return Found.on(source, line, message)
                .words(spans)
                .risking(Cut.toUnits(line, hours))
                .mending(new Fix.ReduceUnits(line.id(), hours))
                .finding();
    }
}
