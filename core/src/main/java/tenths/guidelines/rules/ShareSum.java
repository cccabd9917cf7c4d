package tenths.guidelines.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import tenths.checks.Finding;
import tenths.checks.Fix;
import tenths.guidelines.Bill;
import tenths.guidelines.Guideline;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.money.Money;

/// The shares of several payers make more or less than the whole.
public record ShareSum(Source source) implements Guideline {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    static final RuleKind KIND = new RuleKind(
            "AMT-06 Shares of the payers",
            "The shares of the payers do not add up to a hundred percent. It speaks in `./tenths judge` alone, where a"
                    + " bill from elsewhere names its shares: an agreement about payers whose shares are not the whole"
                    + " is refused when it is saved ([splits.md](splits.md)), so no bill of this house can have"
                    + " such shares.",
            List.of(),
            (source, _) -> new ShareSum(source));

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        var shares = around.dossier().shares();
        var sum = shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (shares.isEmpty() || sum.compareTo(WHOLE) == 0) {
            return List.of();
        }
        var message = "The shares of the %d payers make %s%%, not 100%%"
                .formatted(shares.size(), sum.stripTrailingZeros().toPlainString());
        var found = Found.onBill(source, message).mending(new Fix.ChangeBill("Correct the shares of the payers"));
        return List.of((bill.lines().isEmpty() ? found : found.risking(risk(bill, sum))).finding());
    }

    /// What would be charged twice, or to nobody.
    private static Money risk(Bill bill, BigDecimal sum) {
        var whole = Cut.all(bill.lines());
        var wrong = whole.decimal()
                .multiply(sum.subtract(WHOLE).abs())
                .movePointLeft(2)
                .setScale(whole.currency().getDefaultFractionDigits(), RoundingMode.HALF_UP);
        return Cut.within(Money.of(wrong, whole.currency()), whole);
    }
}
