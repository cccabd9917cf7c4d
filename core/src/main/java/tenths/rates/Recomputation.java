package tenths.rates;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Computes a trace again from the figures that its own steps keep: worked time, rate, increment, pieces. What a person
/// or an arrangement decided is taken as it stands.
public final class Recomputation {
    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3_600);

    private final Currency currency;
    private final List<String> differences = new ArrayList<>();
    private BigDecimal sum = BigDecimal.ZERO;
    private @Nullable BigDecimal agreed;
    private Step.@Nullable Work work;

    private Recomputation(Currency currency) {
        this.currency = currency;
    }

    /// @param amount what the line charges
    /// @return a sentence for each figure that does not follow from the others; empty where all do
    public static List<String> differences(Trace trace, BigDecimal amount, Currency currency) {
        var again = new Recomputation(currency);
        var steps = trace.steps();
        for (var i = 0; i < steps.size(); i++) {
            var next = i + 1 < steps.size() ? steps.get(i + 1) : null;
            again.take(steps.get(i), next);
        }
        again.compare("the sum of the steps", again.sum, amount);
        return List.copyOf(again.differences);
    }

    private void take(Step step, @Nullable Step next) {
        switch (step) {
            case Step.Lost _, Step.NoRate _ -> compare(step.text(), BigDecimal.ZERO, step.amount());
            case Step.Won(var rate) -> agreed = rate.perHour();
            case Step.Capped(var maximum) -> agreed = agreed == null ? null : agreed.min(maximum.perHour());
            case Step.Work worked -> {
                rate(worked.perHour());
                work = worked;
                compare(step.text(), worth(worked, next instanceof Step.Incremented), step.amount());
            }
            case Step.Incremented billed -> compare(step.text(), billed(billed), step.amount());
            case Step.Stated(var hours, var perHour, var _) -> {
                rate(perHour);
                compare(step.text(), hours.multiply(perHour), step.amount());
            }
            case Step.Pieces(var quantity, var unitCost, var _) ->
                compare(step.text(), quantity.multiply(unitCost), step.amount());
            case Step.Rounded _ ->
                compare(step.text(), Charge.rounded(sum, currency).decimal().subtract(sum), step.amount());
            case Step.Arranged _, Step.Adjusted _ -> {
                // decided, not computed
            }
        }
        sum = sum.add(step.amount());
    }

    /// To the cent where an increment follows, which takes the difference; exact otherwise.
    private BigDecimal worth(Step.Work worked, boolean isIncremented) {
        var product = worked.perHour().multiply(BigDecimal.valueOf(worked.seconds()));
        return isIncremented
                ? product.divide(SECONDS_PER_HOUR, currency.getDefaultFractionDigits(), Charge.ROUNDING)
                : product.divide(SECONDS_PER_HOUR);
    }

    private BigDecimal billed(Step.Incremented step) {
        var worked = work;
        if (worked == null) {
            differences.add(step.text() + ": no worked time stands before it");
            return step.amount();
        }
        var hundredths =
                step.increment().steps(worked.seconds()) * step.increment().hundredths();
        if (hundredths != step.billed().hundredths()) {
            differences.add(step.text() + ": " + worked.seconds() + " s are " + hundredths + " hundredths of an hour");
        }
        return step.billed().decimal().multiply(worked.perHour()).subtract(worked.amount());
    }

    private void rate(BigDecimal perHour) {
        if (agreed != null) {
            compare("the rate", agreed, perHour);
        }
    }

    private void compare(String what, BigDecimal computed, BigDecimal kept) {
        if (computed.compareTo(kept) != 0) {
            differences.add(what + ": computed " + computed.toPlainString() + ", kept " + kept.toPlainString());
        }
    }
}
