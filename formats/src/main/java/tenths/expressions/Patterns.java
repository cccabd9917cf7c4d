package tenths.expressions;

import com.google.re2j.PatternSyntaxException;
import java.util.regex.Pattern;

/// Which regular expressions may be used: such as take time in proportion to the text, and can be read without much of
/// anything. A number of times may only stand behind a sign or a class, since groups of groups of many multiply.
final class Patterns {
    /// In characters.
    static final int LONGEST = 100;

    private static final Pattern HARMLESS = Pattern.compile("(?:[^{]|(?<![)}*+?]|^)\\{\\d{1,2}(?:,\\d{0,2})?\\})*");

    private Patterns() {}

    static boolean isLegal(String pattern) {
        if (pattern.length() > LONGEST || !HARMLESS.matcher(pattern).matches()) {
            return false;
        }
        try {
            com.google.re2j.Pattern.compile(pattern);
            return true;
        } catch (PatternSyntaxException _) {
            return false;
        }
    }
}
