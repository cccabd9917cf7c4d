package tenths.guidelines.rules;

import java.util.List;
import tenths.checks.Finding;
import tenths.checks.Fix;
import tenths.guidelines.Bill;
import tenths.guidelines.Guideline;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;

/// A line is too old for the bill it stands on.
public record OldLine(Source source, int days) implements Guideline {
    static final RuleKind KIND = new RuleKind(
            "INV-04 Line too old",
            "Work is billed more days after it was done than the client accepts.",
            List.of(Parameter.count("days", 90, "most days between the work and the invoice")),
            (source, settings) -> new OldLine(source, settings.count("days")));

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        var oldest = bill.date().minusDays(days);
        return bill.charged().stream()
                .filter(line -> Lines.day(line).isBefore(oldest))
                .map(line -> {
                    var age = bill.date().toEpochDay() - Lines.day(line).toEpochDay();
                    var message =
                            "%s, %d days before the invoice; the limit is %d".formatted(Lines.deed(line), age, days);
                    return Found.on(source, line, message)
                            .riskingAll()
                            .mending(new Fix.NoCharge(line.id()))
                            .finding();
                })
                .toList();
    }
}
