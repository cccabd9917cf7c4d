package tenths.web.api;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import tenths.money.Money;

/// How the API writes money and hours: exact decimal texts such as `"1240.50"`, never binary fractions.
final class Decimals {
    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3_600);

    private Decimals() {}

    static String money(Money money) {
        return money.decimal().toPlainString();
    }

    /// @param minor cents and the like
    static String money(long minor, String currency) {
        return money(new Money(minor, Currency.getInstance(currency)));
    }

    /// Two decimals, more where there are more.
    static String units(BigDecimal units) {
        var plain = units.stripTrailingZeros();
        return plain.setScale(Math.max(2, plain.scale())).toPlainString();
    }

    /// Hours with two decimals; the seconds beside them are exact.
    static String hours(long seconds) {
        return BigDecimal.valueOf(seconds)
                .divide(SECONDS_PER_HOUR, 2, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
