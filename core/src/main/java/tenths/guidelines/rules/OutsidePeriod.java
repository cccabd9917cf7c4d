package tenths.guidelines.rules;

import java.util.List;
import tenths.checks.Finding;
import tenths.checks.Fix;
import tenths.guidelines.Bill;
import tenths.guidelines.Guideline;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;

/// A line is dated outside the period of the bill.
public record OutsidePeriod(Source source) implements Guideline {
    static final RuleKind KIND = new RuleKind(
            "INV-06 Line outside the period",
            "A line is dated before the first or after the last day of the billing period.",
            List.of(),
            (source, _) -> new OutsidePeriod(source));

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        return bill.charged().stream()
                .filter(line -> Lines.day(line).isBefore(bill.periodStart())
                        || Lines.day(line).isAfter(bill.periodEnd()))
                .map(line -> {
                    var message = "%s, outside the period %s to %s"
                            .formatted(Lines.deed(line), bill.periodStart(), bill.periodEnd());
                    return Found.on(source, line, message)
                            .riskingAll()
                            .mending(new Fix.Hold(line.id()))
                            .finding();
                })
                .toList();
    }
}
