package tenths.guidelines.rules;

import java.util.List;
import tenths.checks.Finding;
import tenths.guidelines.Bill;
import tenths.guidelines.LineRule;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.guidelines.words.Phrases;
import tenths.rates.RatedLine;

/// Research on law that every practitioner knows.
///
/// @param research words for research
/// @param settled what is known
public record SettledLaw(Source source, Phrases research, Phrases settled) implements LineRule {
    static final RuleKind KIND = new RuleKind(
                    "RES-03 Settled law",
                    "Research is billed on law that a practitioner of the field knows.",
                    List.of(
                            Parameter.phrases("research", List.of("research", "legal research"), "words for research"),
                            Parameter.phrases(
                                    "settled",
                                    List.of(
                                            "standard for summary judgment",
                                            "summary judgment standard",
                                            "standard for motion to dismiss",
                                            "standard of review",
                                            "element of negligence",
                                            "negligence standard",
                                            "burden of proof",
                                            "rule of civil procedure",
                                            "rule of evidence",
                                            "local rule",
                                            "filing deadline",
                                            "time to answer",
                                            "basic law",
                                            "hearsay rule",
                                            "service of process rule"),
                                    "what is known")),
                    (source, settings) ->
                            new SettledLaw(source, settings.phrases("research"), settings.phrases("settled")))
            .advising();

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        return Lines.each(bill.fees(), this::check);
    }

    private List<Finding> check(RatedLine line) {
        var text = line.narrative();
        var known = settled.in(text);
        if (known.isEmpty() || !research.touch(text)) {
            return List.of();
        }
        var message = "%s for research on '%s', which is settled"
                .formatted(Lines.deed(line), known.getFirst().in(text));
        return List.of(Found.on(source, line, message)
                .words(known)
                .riskingAll()
                .asking("What was new about it?")
                .finding());
    }
}
