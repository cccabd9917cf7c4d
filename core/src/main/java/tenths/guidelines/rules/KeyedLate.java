package tenths.guidelines.rules;

import java.util.List;
import tenths.checks.Finding;
import tenths.guidelines.Bill;
import tenths.guidelines.LineRule;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.rates.RatedLine;

/// Time or an expense was keyed long after the day it belongs to.
public record KeyedLate(Source source, int days) implements LineRule {
    static final RuleKind KIND = new RuleKind(
            "TIM-19 Keyed late",
            "Work was written down more days after it was done than the client accepts.",
            List.of(Parameter.count("days", 7, "most days between the work and the record")),
            (source, settings) -> new KeyedLate(source, settings.count("days")));

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        return Lines.each(bill.charged(), this::check);
    }

    private List<Finding> check(RatedLine line) {
        var late = line.work().enteredOn().toEpochDay() - Lines.day(line).toEpochDay();
        if (late <= days) {
            return List.of();
        }
        var message = "%s and keyed it %d days later; the limit is %d".formatted(Lines.deed(line), late, days);
        return List.of(Found.on(source, line, message)
                .riskingAll()
                .asking("Why was it keyed so late, and from which record?")
                .finding());
    }
}
