package tenths.rates.deals;

import java.math.BigDecimal;
import tenths.money.Money;
import tenths.rates.Charge;

/// Parts of a hundred.
final class Percent {
    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Percent() {}

    /// The exact part.
    static BigDecimal of(BigDecimal whole, BigDecimal percent) {
        return whole.multiply(percent).movePointLeft(2);
    }

    /// The part in whole minor units.
    static Money of(Money whole, BigDecimal percent) {
        return Charge.part(whole, percent.movePointLeft(2));
    }

    /// `5%`, without trailing zeros.
    static String words(BigDecimal percent) {
        return percent.stripTrailingZeros().toPlainString() + "%";
    }
}
