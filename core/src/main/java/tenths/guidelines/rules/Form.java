package tenths.guidelines.rules;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/// What may be said for a parameter.
public enum Form {
    HOURS("hours", "a number of hours such as 8.00, with two decimals at most", "\\d{1,4}(\\.\\d{1,2})?"),
    COUNT("number", "a whole number such as 3", "\\d{1,6}"),
    PRICE("amount", "an amount such as 0.15, with four decimals at most", "\\d{1,9}(\\.\\d{1,4})?"),
    CHOICE("one of the words", "one of the words of the handbook", "[a-z-]{1,40}"),
    PHRASES("list of phrases", "a phrase of letters and digits", "[^\\p{Cntrl}]{1,200}"),
    CODES("list of codes", "a code of capital letters and digits such as E101", "[A-Z0-9_.-]{1,20}"),
    PRICES("amount for each name", "an amount such as 185.00 behind each name", "\\d{1,9}(\\.\\d{1,4})?");

    private final String words;
    private final String repair;
    private final Pattern pattern;

    Form(String words, String repair, String pattern) {
        this.words = words;
        this.repair = repair;
        this.pattern = Pattern.compile(pattern);
    }

    /// For the handbook.
    public String words() {
        return words;
    }

    /// What to write instead of a value that does not fit.
    public String repair() {
        return repair;
    }

    /// True if the setting has the right shape and each of its values can be read.
    boolean fits(Setting setting) {
        return switch (this) {
            case HOURS, COUNT, PRICE, CHOICE -> setting instanceof Setting.Text(var value) && reads(value);
            case PHRASES ->
                setting instanceof Setting.Words(var values)
                        && values.stream().allMatch(value -> reads(value) && hasWord(value));
            case CODES ->
                setting instanceof Setting.Words(var values) && values.stream().allMatch(this::reads);
            case PRICES ->
                setting instanceof Setting.Table(var values)
                        && values.values().stream().allMatch(this::reads);
        };
    }

    private boolean reads(String value) {
        return pattern.matcher(value).matches();
    }

    /// A `*` may stand only between two words.
    private static boolean hasWord(String phrase) {
        var bare = phrase.replace("\"", "").replace("^", "").strip();
        return bare.codePoints().anyMatch(Character::isLetterOrDigit) && !bare.startsWith("*") && !bare.endsWith("*");
    }

    static BigDecimal number(Setting setting) {
        return setting instanceof Setting.Text(var value) ? new BigDecimal(value) : BigDecimal.ZERO;
    }
}
