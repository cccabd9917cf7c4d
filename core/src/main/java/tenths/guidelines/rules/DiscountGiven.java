package tenths.guidelines.rules;

import java.math.BigDecimal;
import java.util.List;
import tenths.checks.Finding;
import tenths.checks.Fix;
import tenths.guidelines.Bill;
import tenths.guidelines.Guideline;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.money.Money;
import tenths.rates.Charge;
import tenths.rates.RatedLine;

/// The fees of a bill carry the discount that was agreed.
///
/// @param percent of the fees; 0 where none is agreed
public record DiscountGiven(Source source, BigDecimal percent) implements Guideline {
    static final RuleKind KIND = new RuleKind(
            "AMT-02 Discount missing",
            "What is taken off the fees is less than the discount that was agreed.",
            List.of(Parameter.price("percent", "0.00", "of the fees; 0 where none is agreed")),
            (source, settings) -> new DiscountGiven(source, settings.price("percent")));

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        var fees = bill.fees();
        if (fees.isEmpty() || percent.signum() == 0) {
            return List.of();
        }
        var billed = Lines.sum(fees);
        var gross = fees.stream().map(RatedLine::adjustment).map(Money::negated).reduce(billed, Money::plus);
        var agreed = Charge.part(gross, percent.movePointLeft(2));
        var missing = agreed.minus(gross.minus(billed));
        if (missing.isZero() || missing.isNegative()) {
            return List.of();
        }
        var message = "%s is taken off fees of %s; %s%% is agreed, which is %s"
                .formatted(
                        gross.minus(billed), gross, percent.stripTrailingZeros().toPlainString(), agreed);
        return List.of(Found.onBill(source, message)
                .risking(Cut.within(missing, Cut.all(fees)))
                .mending(new Fix.ChangeBill("Take another " + missing + " off the fees"))
                .finding());
    }
}
