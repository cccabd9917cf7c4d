package tenths.guidelines.rules;

import java.util.List;
import tenths.checks.Finding;
import tenths.checks.Fix;
import tenths.guidelines.Bill;
import tenths.guidelines.LineRule;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.guidelines.words.Allotted;
import tenths.rates.RatedLine;
import tenths.time.Hours;

/// The times that a narrative gives to its tasks must add up to the entry.
public record AllottedTimes(Source source) implements LineRule {
    private static final int LEAST = 2;

    static final RuleKind KIND = new RuleKind(
            "TIM-10 Allotted times",
            "Times in brackets behind the tasks of a narrative add up to the hours of the entry.",
            List.of(),
            (source, _) -> new AllottedTimes(source));

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        return Lines.each(bill.fees(), this::check);
    }

    private List<Finding> check(RatedLine line) {
        var times = Allotted.in(line.narrative());
        var sum = Allotted.sum(times);
        if (times.size() < LEAST || sum.compareTo(line.units()) == 0) {
            return List.of();
        }
        var message = "%s, but the times in the text add up to %s".formatted(Lines.deed(line), Hours.of(sum));
        var found = Found.on(source, line, message)
                .words(times.stream().map(Allotted::span).toList())
                .risking(Cut.toUnits(line, sum));
        return List.of((sum.compareTo(line.units()) < 0 && sum.signum() > 0
                        ? found.mending(
                                new Fix.ReduceUnits(line.id(), Hours.of(sum).decimal()))
                        : found.asking("Which of the times is wrong?"))
                .finding());
    }
}
