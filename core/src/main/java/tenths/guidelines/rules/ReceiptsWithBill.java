package tenths.guidelines.rules;

import java.util.List;
import tenths.checks.Finding;
import tenths.checks.Fix;
import tenths.guidelines.Bill;
import tenths.guidelines.Guideline;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;

/// The client wants the receipts of the larger expenses with the bill.
public record ReceiptsWithBill(Source source, Receipts receipts) implements Guideline {
    static final RuleKind KIND = new RuleKind(
            "INV-15 Receipts with the bill",
            "The bill goes without the receipts of expenses above the amount.",
            Receipts.PARAMETERS,
            (source, settings) -> new ReceiptsWithBill(source, Receipts.of(settings)));

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        var missing = bill.expenses().stream()
                .filter(line -> receipts.isMissing(line, around))
                .toList();
        if (missing.isEmpty()) {
            return List.of();
        }
        var message = "%s above %s without a receipt with the bill: %s"
                .formatted(
                        missing.size() == 1 ? "An expense" : missing.size() + " expenses",
                        receipts.over().toPlainString(),
                        Lines.sum(missing));
        return List.of(Found.on(source, missing, message)
                .riskingAll()
                .mending(new Fix.ChangeBill("Put the receipts with the bill"))
                .finding());
    }
}
