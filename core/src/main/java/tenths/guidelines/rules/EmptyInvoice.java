package tenths.guidelines.rules;

import java.util.List;
import tenths.checks.Finding;
import tenths.checks.Fix;
import tenths.guidelines.Bill;
import tenths.guidelines.Guideline;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;

/// The invoice asks for nothing, or for less.
public record EmptyInvoice(Source source) implements Guideline {
    static final RuleKind KIND = new RuleKind(
            "INV-16 Zero or negative invoice",
            "The total of the invoice is zero or negative.",
            List.of(),
            (source, _) -> new EmptyInvoice(source));

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        if (bill.lines().isEmpty()) {
            return List.of();
        }
        var total = Lines.sum(bill.lines());
        if (!total.isNegative() && !total.isZero()) {
            return List.of();
        }
        return List.of(Found.onBill(source, "The total of the invoice is " + total)
                .mending(new Fix.ChangeBill("Say why, or send a credit note"))
                .finding());
    }
}
