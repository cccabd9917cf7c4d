package tenths.guidelines.rules;

import java.util.List;
import tenths.checks.Finding;
import tenths.checks.Fix;
import tenths.guidelines.Bill;
import tenths.guidelines.Guideline;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;

/// The invoice bears a date that has not come yet.
public record FutureInvoice(Source source, int days) implements Guideline {
    static final RuleKind KIND = new RuleKind(
            "INV-05 Invoice date in the future",
            "The invoice bears a date that has not come yet.",
            List.of(Parameter.count("days", 0, "most days ahead")),
            (source, settings) -> new FutureInvoice(source, settings.count("days")));

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        var ahead = bill.date().toEpochDay() - around.today().toEpochDay();
        if (ahead <= days) {
            return List.of();
        }
        var message = "The invoice is dated %s, %d days ahead of %s; the limit is %d"
                .formatted(bill.date(), ahead, around.today(), days);
        return List.of(Found.onBill(source, message)
                .mending(new Fix.ChangeBill("Date the invoice " + around.today() + " or earlier"))
                .finding());
    }
}
