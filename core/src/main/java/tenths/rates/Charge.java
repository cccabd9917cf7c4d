package tenths.rates;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import tenths.money.Money;

/// The one place where Tenths rounds money: units times unit cost becomes whole cents.
public final class Charge {
    /// A half cent counts as a whole one; a refund rounds away from zero as well.
    public static final RoundingMode ROUNDING = RoundingMode.HALF_UP;

    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3_600);

    private Charge() {}

    /// @param units hours or pieces, any decimals
    /// @param unitCost per hour or piece, any decimals, in the currency
    public static Money of(BigDecimal units, BigDecimal unitCost, Currency currency) {
        return rounded(units.multiply(unitCost), currency);
    }

    /// A part of an amount, such as a percentage of it.
    ///
    /// @param part of 1
    public static Money part(Money whole, BigDecimal part) {
        return rounded(whole.decimal().multiply(part), whole.currency());
    }

    /// Time at a rate, also time that no decimal of an hour can hold.
    ///
    /// @param seconds may have decimals
    public static Money ofSeconds(BigDecimal seconds, BigDecimal perHour, Currency currency) {
        var exact = seconds.multiply(perHour);
        var decimals = currency.getDefaultFractionDigits();
        return Money.of(exact.divide(SECONDS_PER_HOUR, decimals, ROUNDING), currency);
    }

    /// An exact amount in whole minor units.
    public static Money rounded(BigDecimal exact, Currency currency) {
        return Money.of(exact.setScale(currency.getDefaultFractionDigits(), ROUNDING), currency);
    }
}
