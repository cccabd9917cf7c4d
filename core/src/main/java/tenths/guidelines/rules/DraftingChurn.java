package tenths.guidelines.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tenths.checks.Finding;
import tenths.guidelines.Bill;
import tenths.guidelines.MatterRule;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.guidelines.words.Phrases;
import tenths.rates.RatedLine;

/// One document is revised on too many days, earlier bills included.
///
/// @param edits days of revision from which it is told
/// @param revising words for revising
public record DraftingChurn(Source source, int edits, Phrases revising) implements MatterRule {
    static final RuleKind KIND = new RuleKind(
            "RES-05 Drafting churn",
            "One document is revised on several days, earlier bills included.",
            List.of(
                    Parameter.count("edits", 3, "days of revision from which it is told"),
                    Parameter.phrases(
                            "revising",
                            List.of("revise", "edit", "redraft", "rework", "further draft", "continue drafting"),
                            "words for revising")),
            (source, settings) -> new DraftingChurn(source, settings.count("edits"), settings.phrases("revising")));

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        return documents(bill.fees().stream(), revising).entrySet().stream()
                .flatMap(document -> check(document.getKey(), document.getValue(), around))
                .toList();
    }

    /// Lines by the document that they work on.
    static Map<List<String>, List<RatedLine>> documents(Stream<RatedLine> lines, Phrases verbs) {
        var documents = new LinkedHashMap<List<String>, List<RatedLine>>();
        lines.forEach(line -> documents(line, verbs)
                .forEach(document -> documents
                        .computeIfAbsent(document, _ -> new ArrayList<>(1))
                        .add(line)));
        return documents;
    }

    static Stream<List<String>> documents(RatedLine line, Phrases verbs) {
        return verbs.in(line.narrative()).stream()
                .map(span -> Topic.behind(line.narrative(), span))
                .filter(document -> !document.isEmpty())
                .distinct();
    }

    private Stream<Finding> check(List<String> document, List<RatedLine> here, Surroundings around) {
        var days = Stream.concat(
                        here.stream(),
                        around.history().stream()
                                .filter(line -> documents(line, revising).anyMatch(document::equals)))
                .map(Lines::day)
                .distinct()
                .count();
        if (days < edits) {
            return Stream.empty();
        }
        var message = "'%s' was revised on %d days; from %d it is looked at"
                .formatted(String.join(" ", document), days, edits);
        return Stream.of(Found.on(source, here, message)
                .risking(Cut.again(here))
                .asking("What changed each time?")
                .finding());
    }
}
