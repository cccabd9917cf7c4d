package tenths.formats.pdf;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import tenths.money.Money;

/// Numbers and days as a reader expects them, the same in every locale.
final class Figures {
    private static final char MINUS = '\u2212';
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MMM d, uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH);

    private Figures() {}

    /// `-1,234.50` with a real minus sign.
    static String money(Money money) {
        return grouped(money.decimal());
    }

    /// `USD 1,234.50`.
    static String priced(Money money) {
        return money.currency().getCurrencyCode() + " " + money(money);
    }

    /// At least two decimals, and as many more as there are.
    static String decimal(BigDecimal number) {
        var plain = number.stripTrailingZeros();
        return grouped(plain.setScale(Math.max(2, plain.scale())));
    }

    /// No decimals where there are none.
    static String quantity(BigDecimal number) {
        var plain = number.stripTrailingZeros();
        return grouped(plain.setScale(Math.max(0, plain.scale())));
    }

    static String day(LocalDate day) {
        return SHORT.format(day);
    }

    static String longDay(LocalDate day) {
        return LONG.format(day);
    }

    private static String grouped(BigDecimal number) {
        var digits = number.abs().toPlainString();
        var point = digits.indexOf('.');
        var whole = point < 0 ? digits.length() : point;
        var grouped = new StringBuilder(digits);
        for (var i = whole - 3; i > 0; i -= 3) {
            grouped.insert(i, ',');
        }
        return number.signum() < 0 ? MINUS + grouped.toString() : grouped.toString();
    }
}
