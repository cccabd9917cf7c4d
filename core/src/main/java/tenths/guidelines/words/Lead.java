package tenths.guidelines.words;

import java.util.Locale;
import java.util.Set;

/// Whether a word leads a task, as a verb does, or stands inside one.
final class Lead {
    private static final Set<String> JOINTS = Set.of("and", "to", "then", "also", "or");
    private static final int LONGEST_SHORT_FORM = 3;

    private Lead() {}

    /// True at the start of the text, behind a mark other than a hyphen, and behind a joint such as "and".
    static boolean isAt(String text, int at) {
        var before = at - 1;
        while (before >= 0 && Character.isWhitespace(text.charAt(before))) {
            before--;
        }
        if (before < 0) {
            return true;
        }
        if (!Letters.inWord(text.charAt(before))) {
            return isSentenceEnd(text, before);
        }
        var start = before;
        while (start > 0 && Letters.inWord(text.charAt(start - 1))) {
            start--;
        }
        return JOINTS.contains(text.substring(start, before + 1).toLowerCase(Locale.ROOT));
    }

    /// False for a hyphen, and for the full stop behind a short form such as "Dr." or an initial.
    static boolean isSentenceEnd(String text, int stop) {
        if (text.charAt(stop) != '.') {
            return text.charAt(stop) != '-';
        }
        var start = stop;
        while (start > 0 && Letters.inWord(text.charAt(start - 1))) {
            start--;
        }
        return stop - start > LONGEST_SHORT_FORM;
    }
}
