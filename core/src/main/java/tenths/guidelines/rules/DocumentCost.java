package tenths.guidelines.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import tenths.checks.Finding;
import tenths.guidelines.Bill;
import tenths.guidelines.Guideline;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.guidelines.words.Phrases;
import tenths.rates.RatedLine;

/// One document costs so much that the client wants to see it.
///
/// @param over most for one document on a bill
/// @param drafting words for drafting
public record DocumentCost(Source source, BigDecimal over, Phrases drafting) implements Guideline {
    static final RuleKind KIND = new RuleKind(
            "RES-06 Costly document",
            "Drafting one document costs so much on a bill that the client wants a copy of it.",
            List.of(
                    Parameter.price("over", "1000.00", "most for one document without a copy"),
                    Parameter.phrases("drafting", List.of("draft", "revise", "edit", "redraft"), "words for drafting")),
            (source, settings) -> new DocumentCost(source, settings.price("over"), settings.phrases("drafting")));

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        return DraftingChurn.documents(bill.fees().stream(), drafting).entrySet().stream()
                .flatMap(document -> check(document.getKey(), document.getValue()))
                .toList();
    }

    private Stream<Finding> check(List<String> document, List<RatedLine> lines) {
        var sum = Lines.sum(lines);
        if (sum.decimal().compareTo(over) <= 0) {
            return Stream.empty();
        }
        var message = "'%s' costs %s; above %s the client wants a copy"
                .formatted(String.join(" ", document), sum, over.toPlainString());
        return Stream.of(Found.on(source, lines, message)
                .risking(Cut.within(sum, Cut.all(lines)))
                .asking("Is a copy of the document with the bill?")
                .finding());
    }
}
