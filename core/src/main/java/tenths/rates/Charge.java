package tenths.rates;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import tenths.money.Money;

/// The one place where Tenths rounds money: units times unit cost becomes whole cents.
public final class Charge {
    /// A half cent counts as a whole one; a refund rounds away from zero as well.
    public static final RoundingMode ROUNDING = RoundingMode.HALF_UP;

    private Charge() {}

    /// @param units hours or pieces, any decimals
    /// @param unitCost per hour or piece, any decimals, in the currency
    public static Money of(BigDecimal units, BigDecimal unitCost, Currency currency) {
        return rounded(units.multiply(unitCost), currency);
    }

    static Money rounded(BigDecimal exact, Currency currency) {
        return Money.of(exact.setScale(currency.getDefaultFractionDigits(), ROUNDING), currency);
    }
}
