package tenths.formats.ledesxml;

import java.util.EnumSet;
import tenths.formats.CleanText;
import tenths.formats.CleanText.Change;

/// A text as XML can carry it: any letter, on one line, without characters that XML forbids.
public final class XmlText {
    private XmlText() {}

    public static CleanText clean(String raw) {
        var text = new StringBuilder(raw.length());
        var changes = EnumSet.noneOf(Change.class);
        raw.codePoints().forEach(point -> append(text, point, changes));
        var clean = text.toString().strip();
        if (clean.length() != text.length()) {
            changes.add(Change.SPACES);
        }
        return new CleanText(clean, changes);
    }

    private static void append(StringBuilder text, int point, EnumSet<Change> changes) {
        var isBreak =
                point == '\n' || point == '\r' || point == '\t' || point == 0x85 || point == 0x2028 || point == 0x2029;
        if (!isBreak && !isAllowed(point)) {
            changes.add(Change.CONTROL);
            return;
        }
        if (isBreak) {
            changes.add(Change.LINE_BREAK);
        }
        if (!isBreak && point != ' ') {
            text.appendCodePoint(point);
        } else if (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
            changes.add(Change.SPACES);
        } else {
            text.append(' ');
        }
    }

    /// The characters of XML 1.0, without those that cannot be seen.
    private static boolean isAllowed(int point) {
        return point >= ' '
                && (point < 0x7F || point > 0x9F)
                && (point < 0xD800 || point > 0xDFFF)
                && point != 0xFFFE
                && point != 0xFFFF;
    }
}
