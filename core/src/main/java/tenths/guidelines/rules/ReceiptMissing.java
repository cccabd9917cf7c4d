package tenths.guidelines.rules;

import java.util.List;
import tenths.checks.Finding;
import tenths.guidelines.Bill;
import tenths.guidelines.LineRule;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.rates.RatedLine;

/// An expense is charged without its receipt.
public record ReceiptMissing(Source source, Receipts receipts) implements LineRule {
    static final RuleKind KIND = new RuleKind(
            "EXP-06 Receipt missing",
            "An expense above the amount has no receipt.",
            Receipts.PARAMETERS,
            (source, settings) -> new ReceiptMissing(source, Receipts.of(settings)));

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        return Lines.each(bill.expenses(), line -> receipts.isMissing(line, around), this::found);
    }

    private List<Finding> found(RatedLine line) {
        var message = "%s has no receipt; one is needed above %s"
                .formatted(Lines.deed(line), receipts.over().toPlainString());
        return List.of(Found.on(source, line, message)
                .riskingAll()
                .asking("Where is the receipt?")
                .finding());
    }
}
