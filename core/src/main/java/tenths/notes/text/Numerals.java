package tenths.notes.text;

import java.util.Map;

/// Numbers as people speak them: `four`, `forty five`, `oh`.
public final class Numerals {
    /// No number stands there.
    public static final int NONE = -1;

    private static final int TWENTY = 20;
    private static final int TEN = 10;

    private static final Map<String, Integer> CARDINALS = Map.ofEntries(
            Map.entry("zero", 0),
            Map.entry("oh", 0),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fifty", 50),
            Map.entry("sixty", 60),
            Map.entry("seventy", 70),
            Map.entry("eighty", 80),
            Map.entry("ninety", 90));

    private static final Map<String, Integer> ORDINALS = Map.ofEntries(
            Map.entry("first", 1),
            Map.entry("second", 2),
            Map.entry("third", 3),
            Map.entry("fourth", 4),
            Map.entry("fifth", 5),
            Map.entry("sixth", 6),
            Map.entry("seventh", 7),
            Map.entry("eighth", 8),
            Map.entry("ninth", 9),
            Map.entry("tenth", 10),
            Map.entry("eleventh", 11),
            Map.entry("twelfth", 12),
            Map.entry("thirteenth", 13),
            Map.entry("fourteenth", 14),
            Map.entry("fifteenth", 15),
            Map.entry("sixteenth", 16),
            Map.entry("seventeenth", 17),
            Map.entry("eighteenth", 18),
            Map.entry("nineteenth", 19),
            Map.entry("twentieth", 20),
            Map.entry("thirtieth", 30));

    private Numerals() {}

    /// A number and how many tokens it took.
    public record Said(int value, int tokens) {}

    /// The single word's number, or [#NONE].
    public static int cardinal(String word) {
        return CARDINALS.getOrDefault(word, NONE);
    }

    /// A whole number at a token, in digits or in words (`45`, `forty five`, `forty-five`); takes no tokens if none.
    public static Said whole(Tokens tokens, int i) {
        var token = tokens.at(i);
        if (token.isNumber()) {
            return digits(token.low());
        }
        return spoken(tokens, i);
    }

    /// A whole number below a hundred in words.
    public static Said spoken(Tokens tokens, int i) {
        var first = cardinal(tokens.low(i));
        if (first < TWENTY || first % TEN != 0) {
            return new Said(first, first == NONE ? 0 : 1);
        }
        var next = tokens.is(i + 1, '-') ? i + 2 : i + 1;
        var second = cardinal(tokens.low(next));
        return second > 0 && second < TEN ? new Said(first + second, next + 1 - i) : new Said(first, 1);
    }

    /// A day of the month in words: `sixteenth`, `twenty first`.
    public static Said ordinal(Tokens tokens, int i) {
        var alone = ORDINALS.getOrDefault(tokens.low(i), NONE);
        if (alone != NONE) {
            return new Said(alone, 1);
        }
        var tens = cardinal(tokens.low(i));
        var next = tokens.is(i + 1, '-') ? i + 2 : i + 1;
        var unit = ORDINALS.getOrDefault(tokens.low(next), NONE);
        if (tens >= TWENTY && tens % TEN == 0 && unit > 0 && unit < TEN) {
            return new Said(tens + unit, next + 1 - i);
        }
        return new Said(NONE, 0);
    }

    private static Said digits(String low) {
        var isWhole = low.length() <= 4 && low.chars().allMatch(c -> c >= '0' && c <= '9');
        return isWhole ? new Said(Integer.parseInt(low), 1) : new Said(NONE, 0);
    }
}
