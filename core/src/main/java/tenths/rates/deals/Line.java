package tenths.rates.deals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tenths.money.Money;
import tenths.rates.Step;
import tenths.rates.Trace;

/// A line of a quote: what it is about, what it costs, and why.
///
/// @param seconds billed, exact; 0 where it is not about time
/// @param unitCost per hour or piece; null where there is none
/// @param trace its steps add up to the amount
public record Line(
        Subject subject, BigDecimal seconds, @Nullable BigDecimal unitCost, Money amount, Trace trace) {
    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3_600);
    private static final int MOST_DECIMALS = 4;

    /// The line of a fee that stands for no single piece of work.
    static Line of(Agreed agreed, String text, Money amount) {
        var step = new Step.Arranged(agreed.kind().word(), text, amount.decimal());
        return new Line(agreed, BigDecimal.ZERO, null, amount, new Trace(List.of(step)));
    }

    /// The same with sentences in its trace that add nothing.
    Line explained(Kind kind, List<String> parts) {
        var steps = new ArrayList<>(trace.steps());
        parts.forEach(part -> steps.add(new Step.Arranged(kind.word(), part, BigDecimal.ZERO)));
        return parts.isEmpty() ? this : new Line(subject, seconds, unitCost, amount, new Trace(steps));
    }

    public boolean isFee() {
        return switch (subject) {
            case Item.Time _ -> true;
            case Item.Cost _ -> false;
            case Agreed agreed -> agreed.fee();
        };
    }

    /// Billed hours, to be shown: exact up to four decimals.
    public BigDecimal hours() {
        return hours(seconds);
    }

    static BigDecimal hours(BigDecimal seconds) {
        return seconds.divide(SECONDS_PER_HOUR, MOST_DECIMALS, RoundingMode.HALF_UP);
    }

    static BigDecimal seconds(BigDecimal hours) {
        return hours.multiply(SECONDS_PER_HOUR);
    }

    /// What an hour costs on average, with the decimals of the currency.
    ///
    /// @param seconds other than 0
    static BigDecimal average(Money fees, BigDecimal seconds) {
        var decimals = fees.currency().getDefaultFractionDigits();
        return fees.decimal().multiply(SECONDS_PER_HOUR).divide(seconds, decimals, RoundingMode.HALF_UP);
    }

    /// True if four decimals of an hour hold the time.
    static boolean isExact(BigDecimal seconds) {
        return seconds(hours(seconds)).compareTo(seconds) == 0;
    }

    /// The same line at another amount.
    Line at(Money wanted, Kind kind, String text) {
        var change = wanted.minus(amount);
        if (change.isZero()) {
            return this;
        }
        var step = new Step.Arranged(kind.word(), text, change.decimal());
        return new Line(subject, seconds, unitCost, wanted, trace.with(step));
    }
}
