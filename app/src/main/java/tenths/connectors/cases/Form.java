package tenths.connectors.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tenths.money.Money;

/// How a value is written.
///
/// @param reads makes the value; throws where the text does not fit
/// @param fallback stands for a faulty value while the rest is read
/// @param repair what to write instead
/// @param numeric true where a JSON number without an exponent is read by its digits
record Form<T>(Function<String, T> reads, T fallback, String repair, boolean numeric) {
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_NAME = 40;
    static final int RATE_DECIMALS = 4;
    private static final int PERCENT_DECIMALS = 6;
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /// Any text, such as a narrative.
    static final Form<String> TEXT = new Form<>(
            text -> check(text, text.length() <= LONGEST_TEXT),
            "",
            "write a text of at most " + LONGEST_TEXT + " characters",
            false);

    /// A name, number or code.
    static final Form<String> NAME = new Form<>(
            text -> check(text, !text.isBlank() && text.length() <= LONGEST_NAME && text.equals(text.strip())),
            "?",
            "write 1 to " + LONGEST_NAME + " characters without a space around them",
            true);

    static final Form<LocalDate> DAY = new Form<>(
            text -> LocalDate.parse(check(text, DATE.matcher(text).matches())),
            LocalDate.EPOCH,
            "write a date such as \"2026-03-02\"",
            false);

    /// An amount per hour or piece, above 0.
    static final Form<BigDecimal> PRICE =
            decimal(9, RATE_DECIMALS, "an amount above 0 such as \"350.00\"").where(number -> number.signum() > 0);

    /// An amount per hour or piece, negative for a credit.
    static final Form<BigDecimal> SIGNED_PRICE = signed(9, RATE_DECIMALS, "an amount such as \"350.00\"");

    static final Form<BigDecimal> HOURS = decimal(6, 4, "hours such as \"0.7\"");

    static final Form<BigDecimal> QUANTITY =
            decimal(9, 4, "a number above 0 such as \"12\"").where(number -> number.signum() > 0);

    /// From 0 to a hundred, with or without the sign.
    static final Form<BigDecimal> PERCENT = new Form<>(
                    text -> digits(
                            text.endsWith("%") ? text.substring(0, text.length() - 1) : text, 3, PERCENT_DECIMALS),
                    BigDecimal.ZERO,
                    "write a percentage from 0 to 100 such as \"7.5\"",
                    true)
            .where(percent -> percent.compareTo(BigDecimal.valueOf(100)) <= 0);

    static final Form<Currency> CURRENCY = new Form<>(
                    Currency::getInstance,
                    Currency.getInstance("USD"),
                    "write a currency of ISO 4217 such as \"USD\"",
                    false)
            .where(currency -> currency.getDefaultFractionDigits() >= 0);

    static Form<BigDecimal> decimal(int places, int decimals, String what) {
        return new Form<>(
                text -> digits(text, places, decimals),
                BigDecimal.ONE,
                "write " + what + ", at most " + places + " digits before the point and " + decimals + " behind it",
                true);
    }

    static Form<BigDecimal> signed(int places, int decimals, String what) {
        var plain = decimal(places, decimals, what);
        return new Form<>(
                text -> text.startsWith("-")
                        ? plain.reads().apply(text.substring(1)).negate()
                        : plain.reads().apply(text),
                BigDecimal.ONE,
                plain.repair(),
                true);
    }

    /// A whole number.
    static Form<Long> whole(long most) {
        var digits = Long.toString(most).length();
        return new Form<>(
                        text -> digits(text, digits, 0).longValueExact(),
                        1L,
                        "write a whole number from 0 to " + most,
                        true)
                .where(number -> number <= most);
    }

    /// An amount in a currency, not negative.
    static Form<Money> money(Currency currency) {
        var decimals = currency.getDefaultFractionDigits();
        return decimal(12, decimals, "an amount of " + currency + " not below 0")
                .as(number -> Money.of(number, currency));
    }

    static Form<Money> signedMoney(Currency currency) {
        var decimals = currency.getDefaultFractionDigits();
        return signed(12, decimals, "an amount of " + currency).as(number -> Money.of(number, currency));
    }

    /// One of some words.
    static <T> Form<T> choice(Map<String, T> words) {
        var sorted = new TreeMap<>(words);
        var repair = sorted.keySet().stream().map(word -> "\"" + word + "\"").collect(Collectors.joining(", "));
        return new Form<>(
                text -> {
                    var found = sorted.get(text);
                    if (found == null) {
                        throw new IllegalArgumentException(text);
                    }
                    return found;
                },
                sorted.firstEntry().getValue(),
                "write one of " + repair,
                false);
    }

    /// The same, where a number is written without quotes.
    Form<T> spelled() {
        return new Form<>(reads, fallback, repair, true);
    }

    /// One of some words; empty for any other, so that what hangs on it is not read.
    static <T> Form<Optional<T>> known(Map<String, T> words) {
        var plain = choice(words);
        return new Form<>(text -> Optional.of(plain.reads().apply(text)), Optional.empty(), plain.repair(), false);
    }

    /// The same with a condition more.
    Form<T> where(Predicate<T> fits) {
        return new Form<>(
                text -> {
                    var value = reads.apply(text);
                    if (!fits.test(value)) {
                        throw new IllegalArgumentException(text);
                    }
                    return value;
                },
                fallback,
                repair,
                numeric);
    }

    <U> Form<U> as(Function<T, U> makes) {
        return new Form<>(text -> makes.apply(reads.apply(text)), makes.apply(fallback), repair, numeric);
    }

    private static BigDecimal digits(String text, int places, int decimals) {
        var parts = text.split("\\.", -1);
        var fits = parts.length <= 2
                && Arrays.stream(parts)
                        .allMatch(part -> !part.isEmpty() && part.chars().allMatch(Form::isDigit))
                && parts[0].length() <= places
                && (parts.length == 1 || parts[1].length() <= decimals);
        return new BigDecimal(check(text, fits));
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static String check(String text, boolean fits) {
        if (!fits) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }
}
