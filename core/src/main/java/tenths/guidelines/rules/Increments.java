package tenths.guidelines.rules;

import java.util.List;
import tenths.checks.Finding;
import tenths.checks.Fix;
import tenths.guidelines.Bill;
import tenths.guidelines.LineRule;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.rates.RatedLine;
import tenths.time.Hours;

/// Time is billed in whole steps of an hour.
public record Increments(Source source, Hours step) implements LineRule {
    static final RuleKind KIND = new RuleKind(
            "TIM-01 Increment",
            "Time is billed in whole steps of an hour; what is above a step is cut.",
            List.of(Parameter.hours("step", "0.10", "size of a step in hours")),
            (source, settings) -> new Increments(source, settings.hours("step")));

    public Increments {
        if (step.hundredths() == 0) {
            throw new IllegalArgumentException("a step is longer than 0.00 h");
        }
    }

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        return bill.fees().stream()
                .filter(line -> Lines.hours(line).hundredths() % step.hundredths() != 0)
                .map(this::finding)
                .toList();
    }

    private Finding finding(RatedLine line) {
        var hundredths = Lines.hours(line).hundredths();
        var down = new Hours(hundredths - hundredths % step.hundredths());
        var found = Found.on(source, line, "%s; time is billed in steps of %s".formatted(Lines.deed(line), step))
                .risking(Cut.toUnits(line, down.decimal()));
        var fix =
                down.equals(Hours.NONE) ? new Fix.NoCharge(line.id()) : new Fix.ReduceUnits(line.id(), down.decimal());
        return found.mending(fix).finding();
    }
}
