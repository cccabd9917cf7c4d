package tenths.guidelines.rules;

import java.util.List;
import tenths.checks.Finding;
import tenths.checks.Fix;
import tenths.guidelines.Bill;
import tenths.guidelines.Guideline;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.guidelines.words.Phrases;

/// An expense that is dearer than it had to be: in a hurry, out of hours, too late.
public record Surcharges(Source source, Phrases words) implements Guideline {
    static final RuleKind KIND = new RuleKind(
            "EXP-12 Surcharges",
            "Premiums for haste, overtime, interest and late fees are not paid.",
            List.of(Parameter.phrases(
                    "words",
                    List.of(
                            "rush",
                            "expedite",
                            "premium",
                            "overtime",
                            "surcharge",
                            "late fee",
                            "late charge",
                            "interest",
                            "same day delivery",
                            "after hours",
                            "weekend delivery",
                            "cancellation fee",
                            "no show fee"),
                    "words that mark a surcharge")),
            (source, settings) -> new Surcharges(source, settings.phrases("words")));

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        return bill.expenses().stream()
                .filter(line -> words.touch(line.narrative()))
                .map(line -> {
                    var found = words.in(line.narrative());
                    var what = found.getFirst().in(line.narrative());
                    return Found.on(source, line, Lines.deed(line) + " is for '" + what + "', which is not paid")
                            .words(found)
                            .riskingAll()
                            .mending(new Fix.NoCharge(line.id()))
                            .finding();
                })
                .toList();
    }
}
