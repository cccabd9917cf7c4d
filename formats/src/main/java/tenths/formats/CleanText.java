package tenths.formats;

import java.nio.charset.CharsetEncoder;
import java.util.EnumSet;
import java.util.Set;

/// A text as a pipe-delimited file can carry it, and what had to change.
///
/// Such a file has no quoting and no escape: `|`, brackets and line breaks would be read as structure. They are
/// replaced; letters that the encoding lacks are written with the letters it has, never left out.
///
/// @param text one line without leading, trailing or double spaces
/// @param changes empty where the text stood as it is
public record CleanText(String text, Set<Change> changes) {
    private static final int ASCII = 128;
    private static final boolean[] PLAIN = plain();

    public CleanText {
        changes = Set.copyOf(changes);
    }

    /// What was done to a text.
    public enum Change {
        PIPE("a pipe became a slash"),
        BRACKET("square brackets became round ones"),
        LINE_BREAK("a line break or tab became a space"),
        CONTROL("characters that cannot be seen were removed"),
        SPACES("superfluous spaces were removed"),
        LETTER("characters that the file cannot carry were written with plain ones"),
        REPLACED("words were replaced as the layout says"),
        SEPARATOR("the sign that holds values apart became a space"),
        FORMULA("an apostrophe keeps a spreadsheet from taking the text for a formula"),
        SHORTENED("the text was shortened to what the column can hold");

        private final String words;

        Change(String words) {
            this.words = words;
        }

        /// For the audit trail: `a pipe became a slash`.
        public String words() {
            return words;
        }
    }

    public static CleanText of(String raw, Encoding encoding) {
        return isPlain(raw) ? new CleanText(raw, Set.of()) : new Cleaner(encoding, false).clean(raw);
    }

    /// For a file that can carry pipes and brackets as they are.
    public static CleanText keepingSigns(String raw, Encoding encoding) {
        return isPlain(raw) ? new CleanText(raw, Set.of()) : new Cleaner(encoding, true).clean(raw);
    }

    /// True where the text needs no change in any encoding.
    public static boolean isPlain(String text) {
        var last = ' ';
        var length = text.length();
        for (var i = 0; i < length; i++) {
            var c = text.charAt(i);
            if (c >= ASCII || !PLAIN[c] || (c == ' ' && last == ' ')) {
                return false;
            }
            last = c;
        }
        return length == 0 || last != ' ';
    }

    private static boolean[] plain() {
        var plain = new boolean[ASCII];
        for (var c = ' '; c < 127; c++) {
            plain[c] = c != '|' && c != '[' && c != ']';
        }
        return plain;
    }

    /// Goes through a text once, character by character.
    private static final class Cleaner {
        private final CharsetEncoder encoder;
        private final boolean keepsSigns;
        private final Set<Change> changes = EnumSet.noneOf(Change.class);
        private final StringBuilder out = new StringBuilder();

        Cleaner(Encoding encoding, boolean keepsSigns) {
            encoder = encoding.charset().newEncoder();
            this.keepsSigns = keepsSigns;
        }

        CleanText clean(String raw) {
            raw.codePoints().forEach(this::add);
            if (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
                out.setLength(out.length() - 1);
                changes.add(Change.SPACES);
            }
            return new CleanText(out.toString(), changes);
        }

        private void add(int point) {
            if (keepsSigns && (point == '|' || point == '[' || point == ']')) {
                out.append((char) point);
                return;
            }
            switch (point) {
                case '|' -> replace("/", Change.PIPE);
                case '[' -> replace("(", Change.BRACKET);
                case ']' -> replace(")", Change.BRACKET);
                case '\r', '\n', '\t', 0x0B, 0x0C, 0x85, 0x2028, 0x2029 -> {
                    changes.add(Change.LINE_BREAK);
                    space();
                }
                case ' ' -> space();
                default -> addOther(point);
            }
        }

        private void addOther(int point) {
            if (Character.getType(point) == Character.CONTROL || Transliteration.isInvisible(point)) {
                changes.add(Change.CONTROL);
            } else if (point < ASCII || canEncode(point)) {
                out.appendCodePoint(point);
            } else {
                replaceLetter(point);
            }
        }

        private boolean canEncode(int point) {
            return Character.isValidCodePoint(point)
                    && Character.getType(point) != Character.SURROGATE
                    && !Character.isSpaceChar(point)
                    && encoder.canEncode(Character.toString(point));
        }

        private void replaceLetter(int point) {
            changes.add(Change.LETTER);
            for (var c : Transliteration.ascii(point).toCharArray()) {
                if (c == ' ') {
                    space();
                } else {
                    out.append(c);
                }
            }
        }

        private void replace(String by, Change change) {
            changes.add(change);
            out.append(by);
        }

        private void space() {
            if (out.isEmpty() || out.charAt(out.length() - 1) == ' ') {
                changes.add(Change.SPACES);
            } else {
                out.append(' ');
            }
        }
    }
}
