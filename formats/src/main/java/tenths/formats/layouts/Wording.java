package tenths.formats.layouts;

import java.util.EnumSet;
import java.util.Set;
import tenths.formats.CleanText;
import tenths.formats.CleanText.Change;
import tenths.formats.Encoding;
import tenths.formats.layouts.Shape.Delimited;
import tenths.formats.layouts.Shape.Quoting;

/// Makes a text of the bill into one that the file can carry, and says what it did.
final class Wording {
    private final Encoding encoding;
    private final char separator;
    private final boolean isSpreadsheet;

    /// What became of a text.
    record Said(String text, Set<Change> changes) {}

    Wording(Shape shape, Encoding encoding) {
        this.encoding = encoding;
        var delimited = shape instanceof Delimited some ? some : null;
        separator = delimited != null && delimited.quoting() == Quoting.NEVER ? delimited.separator() : '\0';
        isSpreadsheet = delimited != null && delimited.spreadsheet();
    }

    Said of(Column column, String raw) {
        var changes = EnumSet.noneOf(Change.class);
        var text = clean(replaced(column, raw, changes), changes);
        if (separator != 0 && text.indexOf(separator) >= 0) {
            changes.add(Change.SEPARATOR);
            text = clean(text.replace(separator, ' '), changes);
        }
        if (isSpreadsheet && Formulas.isFormula(text)) {
            changes.add(Change.FORMULA);
            text = Formulas.disarmed(text);
        }
        var length = text.codePointCount(0, text.length());
        if (length > column.maximum() && column.tooLong() == Column.TooLong.SHORTEN) {
            changes.add(Change.SHORTENED);
            text = text.substring(0, text.offsetByCodePoints(0, column.maximum()))
                    .stripTrailing();
        }
        return new Said(text, changes);
    }

    private static String replaced(Column column, String raw, Set<Change> changes) {
        var text = raw;
        for (var replacement : column.replace()) {
            text = text.replace(replacement.from(), replacement.to());
        }
        if (!text.equals(raw)) {
            changes.add(Change.REPLACED);
        }
        return text;
    }

    private String clean(String raw, Set<Change> changes) {
        var clean = CleanText.keepingSigns(raw, encoding);
        var text = clean.text();
        changes.addAll(clean.changes());
        if (hasNoCharacter(text)) {
            changes.add(Change.CONTROL);
            text = CleanText.keepingSigns(withoutNoCharacters(text), encoding).text();
        }
        return text;
    }

    private static boolean hasNoCharacter(String text) {
        for (var i = 0; i < text.length(); i++) {
            // Below this stand the letters of nearly every bill.
            if (text.charAt(i) >= 0xD800 && isNoCharacter(text.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static String withoutNoCharacters(String text) {
        var kept = new StringBuilder(text.length());
        text.codePoints().filter(point -> !isNoCharacter(point)).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /// Code points that Unicode will never give to a character, which XML forbids in part.
    private static boolean isNoCharacter(int point) {
        return (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
    }
}
