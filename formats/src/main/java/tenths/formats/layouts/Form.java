package tenths.formats.layouts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tenths.expressions.Amount;
import tenths.expressions.DayPattern;
import tenths.expressions.Kind;
import tenths.expressions.Quantity;

/// How the values of a column are spelled.
sealed interface Form {
    /// @throws Unprintable where the value cannot be spelled so
    String print(Object value) throws Unprintable;

    /// True where the text is spelled so.
    boolean accepts(String text);

    /// The signs that may stand between its digits.
    String signs();

    /// How it looks, for messages: `an amount such as 0.00`.
    String shown();

    /// A value that its column has no spelling for.
    final class Unprintable extends Exception {
        Unprintable(String reason) {
            super(reason);
        }
    }

    /// Words as they are.
    record Text() implements Form {
        @Override
        public String print(Object value) {
            return (String) value;
        }

        @Override
        public boolean accepts(String text) {
            return true;
        }

        @Override
        public String signs() {
            return "";
        }

        @Override
        public String shown() {
            return "text";
        }
    }

    /// Digits with a fixed number of decimals; never rounded.
    ///
    /// @param mark between digits and decimals: `.` or `,`; none where the last digits are the decimals
    record Digits(Kind kind, int decimals, String mark) implements Form {
        private static final Pattern FORMAT = Pattern.compile("0(?:([.,])(0{1,4}))?");
        private static final Pattern IMPLIED = Pattern.compile("implied ([1-4])");
        private static final int LONGEST = 22;
        static final String WANTED = "0, 0.00, 0,00 or implied 2";

        static Optional<Form> of(Kind kind, String format) {
            var plain = FORMAT.matcher(format);
            if (plain.matches()) {
                return Optional.of(
                        plain.group(1) == null
                                ? new Digits(kind, 0, ".")
                                : new Digits(kind, plain.group(2).length(), plain.group(1)));
            }
            var implied = IMPLIED.matcher(format);
            return implied.matches()
                    ? Optional.of(new Digits(kind, Integer.parseInt(implied.group(1)), ""))
                    : Optional.empty();
        }

        @Override
        public String print(Object value) throws Unprintable {
            var number = number(value);
            if (number.stripTrailingZeros().scale() > decimals) {
                throw new Unprintable("%s has more than %d decimals".formatted(number.toPlainString(), decimals));
            }
            var exact = number.setScale(decimals, RoundingMode.UNNECESSARY);
            return mark.isEmpty()
                    ? exact.unscaledValue().toString()
                    : exact.toPlainString().replace(".", mark);
        }

        private static BigDecimal number(Object value) {
            return switch (value) {
                case Amount amount -> amount.value();
                case Quantity quantity -> quantity.value();
                case BigDecimal sum -> sum;
                default -> BigDecimal.valueOf((Long) value);
            };
        }

        @Override
        public boolean accepts(String text) {
            return parse(text).isPresent();
        }

        /// Empty where the text is no such number. Zeros in front are those of a column that is filled up with them.
        Optional<BigDecimal> parse(String text) {
            if (!isSpelled(text)) {
                return Optional.empty();
            }
            var plain = new BigDecimal(mark.equals(",") ? text.replace(',', '.') : text);
            return Optional.of(mark.isEmpty() ? plain.movePointLeft(decimals) : plain);
        }

        private boolean isSpelled(String text) {
            var from = text.startsWith("-") ? 1 : 0;
            var to = text.length();
            if (decimals > 0 && !mark.isEmpty()) {
                to -= decimals + 1;
                if (to < from || text.charAt(to) != mark.charAt(0) || !isDigits(text, to + 1, text.length())) {
                    return false;
                }
            }
            return to > from && to - from <= LONGEST && isDigits(text, from, to);
        }

        private static boolean isDigits(String text, int from, int to) {
            for (var i = from; i < to; i++) {
                if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                    return false;
                }
            }
            return true;
        }

        @Override
        public String signs() {
            return "-" + mark;
        }

        @Override
        public String shown() {
            var sample = "0" + (decimals == 0 ? "" : mark + "0".repeat(decimals));
            var implied =
                    mark.isEmpty() && decimals > 0 ? ", the last %d digits being decimals".formatted(decimals) : "";
            return kind.words() + " such as " + sample + implied;
        }

        /// True where the number may stand in JSON as it is.
        boolean isPlain() {
            return mark.equals(".");
        }
    }

    /// A date in digits.
    record Day(DayPattern pattern) implements Form {
        @Override
        public String print(Object value) throws Unprintable {
            try {
                return pattern.print((LocalDate) value);
            } catch (IllegalArgumentException unfit) {
                throw new Unprintable(String.valueOf(unfit.getMessage()));
            }
        }

        @Override
        public boolean accepts(String text) {
            return pattern.parse(text).isPresent();
        }

        @Override
        public String signs() {
            return pattern.toString().replaceAll("[A-Za-z]", "");
        }

        @Override
        public String shown() {
            return "a date such as " + pattern.toString().toUpperCase(Locale.ROOT);
        }
    }
}
