package tenths.expressions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the functions do with texts and numbers.
final class Spelling {
    private static final int MOST_DECIMALS = 10;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(?:\\.\\d{1,10})?");

    private Spelling() {}

    static String decimals(BigDecimal value, long decimals) {
        demandDecimals(decimals);
        if (value.scale() > decimals) {
            throw new Unfit("%s has more than %d decimals; round(..., %d) would round it"
                    .formatted(value.toPlainString(), decimals, decimals));
        }
        return value.setScale((int) decimals, RoundingMode.UNNECESSARY).toPlainString();
    }

    static BigDecimal rounded(BigDecimal value, long decimals) {
        demandDecimals(decimals);
        return value.setScale((int) decimals, RoundingMode.HALF_UP);
    }

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    static BigDecimal number(String text) {
        if (!isNumber(text)) {
            throw new Unfit("'" + text + "' is no number; write one such as '12.50'");
        }
        return new BigDecimal(text);
    }

    /// `Sunday`, on every machine.
    static String weekday(LocalDate day) {
        var name = day.getDayOfWeek().name();
        return name.charAt(0) + lower(name.substring(1));
    }

    static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    static String left(String text, long count) {
        var points = text.codePointCount(0, text.length());
        return text.substring(0, text.offsetByCodePoints(0, (int) Math.min(points, positive(count))));
    }

    static String right(String text, long count) {
        var points = text.codePointCount(0, text.length());
        return text.substring(text.offsetByCodePoints(0, (int) Math.max(0, points - positive(count))));
    }

    static String digits(String text) {
        return text.chars()
                .filter(c -> c >= '0' && c <= '9')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    static String padLeft(String text, long width, String by) {
        return filling(text, width, by) + text;
    }

    static String padRight(String text, long width, String by) {
        return text + filling(text, width, by);
    }

    static String replace(String text, String from, String to) {
        if (from.isEmpty()) {
            throw new Unfit("nothing is to be replaced; name a text of at least one character");
        }
        var places = (long) (text.length() - text.replace(from, "").length()) / from.length();
        limit(text.length() + places * (to.length() - from.length()));
        return text.replace(from, to);
    }

    private static String filling(String text, long width, String by) {
        if (by.codePointCount(0, by.length()) != 1) {
            throw new Unfit("'" + by + "' is not one character to fill up with");
        }
        limit(width);
        var missing = positive(width) - text.codePointCount(0, text.length());
        return by.repeat((int) Math.max(0, missing));
    }

    private static long positive(long count) {
        if (count < 0) {
            throw new Unfit(count + " is below zero");
        }
        return count;
    }

    private static void limit(long length) {
        if (length > Functions.LONGEST_TEXT) {
            throw new Unfit(
                    "a text would have %d characters; the limit is %d".formatted(length, Functions.LONGEST_TEXT));
        }
    }

    private static void demandDecimals(long decimals) {
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            throw new Unfit("decimals are 0 to %d, not %d".formatted(MOST_DECIMALS, decimals));
        }
    }
}
