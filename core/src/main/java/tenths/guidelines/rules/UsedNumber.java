package tenths.guidelines.rules;

import java.util.List;
import tenths.checks.Finding;
import tenths.checks.Fix;
import tenths.guidelines.Bill;
import tenths.guidelines.Guideline;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;

/// The invoice number was used before.
public record UsedNumber(Source source) implements Guideline {
    static final RuleKind KIND = new RuleKind(
            "INV-08 Duplicate invoice number",
            "An invoice with this number was sent before.",
            List.of(),
            (source, _) -> new UsedNumber(source));

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        if (bill.number().isBlank() || !around.numbers().contains(bill.number())) {
            return List.of();
        }
        return List.of(Found.onBill(source, "Invoice number " + bill.number() + " was used before")
                .mending(new Fix.ChangeBill("Give the invoice the next free number"))
                .finding());
    }
}
