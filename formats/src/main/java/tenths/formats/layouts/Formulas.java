package tenths.formats.layouts;

import java.util.regex.Pattern;

/// Texts that a spreadsheet would run when somebody opens the file: those that begin like a formula, also with the wide
/// forms of the signs that some editions take for the plain ones. A number is none.
final class Formulas {
    private static final Pattern BEGINNING =
            Pattern.compile("[=+\\-@\\t\\r\uFF1D\uFF0B\uFF0D\uFF20].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(?:[.,]\\d{1,10})?");

    private Formulas() {}

    static boolean isFormula(String text) {
        return BEGINNING.matcher(text).matches() && !NUMBER.matcher(text).matches();
    }

    /// With an apostrophe before it, which a spreadsheet takes for "this is text".
    static String disarmed(String text) {
        return isFormula(text) ? "'" + text : text;
    }
}
