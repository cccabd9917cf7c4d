package tenths.notes.durations;

import java.math.BigDecimal;
import tenths.notes.text.Numerals;
import tenths.notes.text.Tokens;

/// An amount in hundredths, in digits, fractions or words: `1.5`, `0,75`, `1 1/2`, `two and a half`, `one point oh`.
///
/// @param tokens how many tokens it took; none if no amount stands there
/// @param written how: as a decimal, as a whole number, or in another way
record Quantity(int hundredths, int tokens, Written written) {
    private static final Quantity NONE = new Quantity(0, 0, Written.OTHERWISE);
    private static final int WHOLE = 100;
    private static final int MOST_DIGITS = 4;

    enum Written {
        DECIMAL,
        WHOLE,
        OTHERWISE
    }

    boolean isThere() {
        return tokens > 0;
    }

    /// Minutes, if this counts hours.
    int hours() {
        return rounded(hundredths * 60L);
    }

    /// Minutes, if this counts minutes.
    int minutes() {
        return rounded(hundredths);
    }

    private static int rounded(long hundredths) {
        return (int) ((hundredths + WHOLE / 2) / WHOLE);
    }

    static Quantity at(Tokens tokens, int i) {
        var first = tokens.at(i);
        if (first.isNumber()) {
            return number(tokens, i);
        }
        if (first.is('½') || first.is('¼') || first.is('¾')) {
            return new Quantity(fraction(first.low()), 1, Written.OTHERWISE);
        }
        return words(tokens, i);
    }

    private static Quantity number(Tokens tokens, int i) {
        var low = tokens.low(i);
        var point = Math.max(low.indexOf('.'), low.indexOf(','));
        if (point >= 0) {
            return decimal(low, point);
        }
        if (low.length() > MOST_DIGITS) {
            return NONE;
        }
        var whole = Integer.parseInt(low) * WHOLE;
        if (isFraction(tokens, i)) {
            return ratio(whole, tokens.low(i + 2), 0);
        }
        if (isFraction(tokens, i + 1) && !tokens.at(i + 1).glued()) {
            var part = ratio(Integer.parseInt(tokens.low(i + 1)) * WHOLE, tokens.low(i + 3), 1);
            return part.isThere() ? new Quantity(whole + part.hundredths, 4, Written.OTHERWISE) : NONE;
        }
        var joined = tokens.is(i + 1, "and")
                || (tokens.is(i + 1, '-') && tokens.at(i + 1).glued());
        if (joined && isFraction(tokens, i + 2)) {
            var part = ratio(Integer.parseInt(tokens.low(i + 2)) * WHOLE, tokens.low(i + 4), 2);
            return part.isThere() ? new Quantity(whole + part.hundredths, 5, Written.OTHERWISE) : NONE;
        }
        if (tokens.is(i + 1, '½') || tokens.is(i + 1, '¼') || tokens.is(i + 1, '¾')) {
            return new Quantity(whole + fraction(tokens.low(i + 1)), 2, Written.OTHERWISE);
        }
        return new Quantity(whole, 1, Written.WHOLE);
    }

    private static Quantity decimal(String low, int point) {
        var decimals = low.length() - point - 1;
        var isPlain = low.indexOf('.') == low.lastIndexOf('.') && low.indexOf(',') == low.lastIndexOf(',');
        var isMixed = low.indexOf('.') >= 0 && low.indexOf(',') >= 0;
        if (!isPlain || isMixed || decimals > 2 || point > 3) {
            return NONE;
        }
        var value = new BigDecimal("0" + low.replace(',', '.'));
        return new Quantity(value.movePointRight(2).intValueExact(), 1, Written.DECIMAL);
    }

    private static boolean isFraction(Tokens tokens, int i) {
        return isSmall(tokens, i)
                && tokens.is(i + 1, '/')
                && tokens.at(i + 1).glued()
                && isSmall(tokens, i + 2)
                && tokens.at(i + 2).glued()
                && !(tokens.is(i + 3, '/') && tokens.at(i + 3).glued());
    }

    private static boolean isSmall(Tokens tokens, int i) {
        var low = tokens.low(i);
        return tokens.at(i).isNumber() && low.length() <= 2 && low.indexOf('.') < 0 && low.indexOf(',') < 0;
    }

    /// A proper fraction of 2, 4 or 10; anything else is a date or a citation.
    private static Quantity ratio(int hundredths, String below, int before) {
        var parts = Integer.parseInt(below);
        var isProper = (parts == 2 || parts == 4 || parts == 10) && hundredths > 0 && hundredths < parts * WHOLE;
        return isProper ? new Quantity(hundredths / parts, before + 3, Written.OTHERWISE) : NONE;
    }

    private static int fraction(String sign) {
        return switch (sign) {
            case "½" -> 50;
            case "¼" -> 25;
            default -> 75;
        };
    }

    private static Quantity words(Tokens tokens, int i) {
        if (tokens.is(i, "point")) {
            var tail = tail(tokens, i + 1);
            return tail.isThere() ? new Quantity(tail.hundredths, tail.tokens + 1, Written.DECIMAL) : NONE;
        }
        var whole = Numerals.spoken(tokens, i);
        if (whole.tokens() == 0) {
            return NONE;
        }
        var next = i + whole.tokens();
        if (tokens.is(next, "point")) {
            var tail = tail(tokens, next + 1);
            var taken = whole.tokens() + 1 + tail.tokens;
            return tail.isThere()
                    ? new Quantity(whole.value() * WHOLE + tail.hundredths, taken, Written.DECIMAL)
                    : NONE;
        }
        var part = spokenPart(tokens, next);
        return part.isThere()
                ? new Quantity(whole.value() * WHOLE + part.hundredths, whole.tokens() + part.tokens, Written.OTHERWISE)
                : new Quantity(whole.value() * WHOLE, whole.tokens(), Written.WHOLE);
    }

    /// What follows a spoken point: `four` is 40, `two five` is 25, `oh` is nothing, `seventy five` is 75.
    private static Quantity tail(Tokens tokens, int i) {
        if (tokens.at(i).isNumber()) {
            var low = tokens.low(i);
            var isTail = low.length() <= 2 && low.chars().allMatch(Character::isDigit);
            var value = isTail ? Integer.parseInt(low) * (low.length() == 1 ? 10 : 1) : 0;
            return isTail ? new Quantity(value, 1, Written.DECIMAL) : NONE;
        }
        var first = Numerals.spoken(tokens, i);
        if (first.tokens() == 0) {
            return NONE;
        }
        if (first.value() >= 10) {
            return new Quantity(first.value(), first.tokens(), Written.DECIMAL);
        }
        var second = Numerals.cardinal(tokens.low(i + 1));
        return second >= 0 && second < 10
                ? new Quantity(first.value() * 10 + second, 2, Written.DECIMAL)
                : new Quantity(first.value() * 10, 1, Written.DECIMAL);
    }

    /// `and a half`, `plus a quarter`, `and three quarters` behind a whole number.
    static Quantity spokenPart(Tokens tokens, int i) {
        var isJoined = tokens.is(i, "and") || tokens.is(i, "plus");
        if (!isJoined || tokens.says(i + 1, "half", "an", "hour") || tokens.says(i + 1, "half", "hour")) {
            return NONE;
        }
        if (tokens.says(i + 1, "a", "half") || tokens.says(i + 1, "one", "half")) {
            return new Quantity(50, 3, Written.OTHERWISE);
        }
        if (tokens.says(i + 1, "half")) {
            return new Quantity(50, 2, Written.OTHERWISE);
        }
        if (tokens.says(i + 1, "a", "quarter") || tokens.says(i + 1, "one", "quarter")) {
            return new Quantity(25, 3, Written.OTHERWISE);
        }
        return tokens.says(i + 1, "three", "quarters") || tokens.says(i + 1, "three", "quarter")
                ? new Quantity(75, 3, Written.OTHERWISE)
                : NONE;
    }
}
