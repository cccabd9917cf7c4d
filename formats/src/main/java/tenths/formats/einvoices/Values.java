package tenths.formats.einvoices;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import tenths.formats.bill.LineTax;
import tenths.formats.bill.TenThousandths;

/// Values of a file that the official rules have passed.
final class Values {
    private Values() {}

    /// @throws Unfit where it has more than four decimals or is no number
    static long amount(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        var value = TenThousandths.of(number(text));
        if (value == TenThousandths.UNFIT) {
            throw new Unfit("'" + text + "' has more than four decimals");
        }
        return value;
    }

    /// Ten-billionths, of a percentage.
    static long rate(String percent) {
        try {
            return percent.isEmpty() ? 0 : LineTax.rate(number(percent).movePointLeft(2));
        } catch (ArithmeticException tooFine) {
            throw new Unfit("'" + percent + "' is too fine for a rate", tooFine);
        }
    }

    static LocalDate digits(String text) {
        return day(text, DateTimeFormatter.BASIC_ISO_DATE);
    }

    static LocalDate dashed(String text) {
        return day(text, DateTimeFormatter.ISO_LOCAL_DATE);
    }

    private static LocalDate day(String text, DateTimeFormatter form) {
        try {
            return LocalDate.parse(text, form);
        } catch (DateTimeException wrong) {
            throw new Unfit("'" + text + "' is no day", wrong);
        }
    }

    private static BigDecimal number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException wrong) {
            throw new Unfit("'" + text + "' is no number", wrong);
        }
    }

    /// A value that a bill has no place for.
    static final class Unfit extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unfit(String message) {
            super(message);
        }

        Unfit(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
