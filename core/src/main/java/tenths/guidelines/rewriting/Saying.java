package tenths.guidelines.rewriting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tenths.notes.words.Shorthand;

/// The words of a text as far as they carry facts: one saying is a word, a number, or an abbreviation.
///
/// @param said as it stands, in lower case; numbers in one spelling
/// @param kind what it is
/// @param at where it begins
/// @param end one after its last character
record Saying(String said, Kind kind, int at, int end) {
    enum Kind {
        NUMBER,
        SHORT,
        WORD
    }

    private static final String SIGNED = Shorthand.all().keySet().stream()
            .filter(each -> !each.chars().allMatch(Character::isLetter))
            .sorted((a, b) -> b.length() - a.length())
            .map(each -> Pattern.quote(each) + (endsInLetter(each) ? "(?![\\p{L}\\p{N}])" : ""))
            .collect(Collectors.joining("|"));
    private static final Pattern SAYINGS = Pattern.compile(
            "(?<short>(?<![\\p{L}\\p{N}])(?:" + SIGNED + "))"
                    + "|(?<number>\\d*\\.?\\d+(?:[.,:/-]\\d+)*(?<unit>\\p{L}*))"
                    + "|(?<word>\\p{L}[\\p{L}\\p{N}'\u2019]*)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern DECIMAL = Pattern.compile("\\d{0,9}(?:,\\d{3}){0,3}(?:\\.\\d{1,6})?");

    private static boolean endsInLetter(String text) {
        return Character.isLetterOrDigit(text.charAt(text.length() - 1));
    }

    static List<Saying> in(String text) {
        var sayings = new ArrayList<Saying>();
        var matcher = SAYINGS.matcher(text);
        while (matcher.find()) {
            var lower = matcher.group().toLowerCase(Locale.ROOT).replace('\u2019', '\'');
            var kind = matcher.group("number") != null
                    ? Kind.NUMBER
                    : matcher.group("short") != null || Shorthand.knows(lower) ? Kind.SHORT : Kind.WORD;
            sayings.add(new Saying(kind == Kind.NUMBER ? number(lower) : lower, kind, matcher.start(), matcher.end()));
        }
        return sayings;
    }

    /// `.4`, `0.4` and `0.40` are one number; a day or a code stays as it is written.
    private static String number(String said) {
        if (!DECIMAL.matcher(said).matches()) {
            return said;
        }
        return new BigDecimal(said.replace(",", "")).stripTrailingZeros().toPlainString();
    }

    /// The stems of the words that it means: of an abbreviation those it stands for.
    List<String> meant() {
        return switch (kind) {
            case NUMBER -> List.of(said);
            case WORD -> List.of(Stems.of(said));
            case SHORT ->
                Saying.words(Shorthand.words(said).orElseThrow()).stream()
                        .map(Stems::of)
                        .toList();
        };
    }

    private static List<String> words(String phrase) {
        return List.of(phrase.split("[^\\p{L}\\p{N}']+"));
    }
}
