package tenths.guidelines.rules;

import java.util.List;
import tenths.checks.Finding;
import tenths.checks.Fix;
import tenths.guidelines.Bill;
import tenths.guidelines.Guideline;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;

/// The last bill of a closed file comes too late.
public record AfterClosing(Source source, int days) implements Guideline {
    static final RuleKind KIND = new RuleKind(
            "INV-03 Final invoice late",
            "The invoice is dated more days after the file closed than the client accepts.",
            List.of(Parameter.count("days", 60, "most days after the file closed")),
            (source, settings) -> new AfterClosing(source, settings.count("days")));

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        var closed = bill.matter().closed();
        if (closed == null || !bill.date().isAfter(closed.plusDays(days))) {
            return List.of();
        }
        var late = bill.date().toEpochDay() - closed.toEpochDay();
        var message = "The invoice of %s comes %d days after the file closed on %s; the limit is %d"
                .formatted(bill.date(), late, closed, days);
        var found = Found.onBill(source, message)
                .mending(new Fix.ChangeBill("Ask the client to take the last invoice late, or write it off"));
        return List.of((bill.lines().isEmpty() ? found : found.risking(Cut.all(bill.lines()))).finding());
    }
}
