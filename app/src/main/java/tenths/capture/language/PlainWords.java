package tenths.capture.language;

import java.text.Normalizer;
import java.util.Arrays;

/// Words without what hides in them: invisible characters are left out, digits of other scripts and wide letters become
/// plain ones, all dashes and blanks become one kind. Every character still knows where it stood.
final class PlainWords {
    private final String text;
    private final int[] from;

    private PlainWords(String text, int[] from) {
        this.text = text;
        this.from = from;
    }

    String text() {
        return text;
    }

    /// Where a character of the text began in the original; behind the last one, the end of the original.
    int from(int place) {
        return from[place];
    }

    static PlainWords of(String original) {
        var text = new StringBuilder(original.length());
        var from = new int[original.length() + 1];
        for (var i = 0; i < original.length(); ) {
            var point = original.codePointAt(i);
            var plain = plain(point);
            if (plain.length() <= Character.charCount(point)) {
                for (var k = 0; k < plain.length(); k++) {
                    from[text.length() + k] = i;
                }
                text.append(plain);
            }
            i += Character.charCount(point);
        }
        from[text.length()] = original.length();
        return new PlainWords(text.toString(), Arrays.copyOf(from, text.length() + 1));
    }

    private static String plain(int point) {
        if (point < 0x80) {
            return point == '\t' || point >= ' ' || point == '\n'
                    ? Character.toString(point)
                    : point == '\r' ? "" : " ";
        }
        if (Character.isDigit(point)) {
            return Integer.toString(Character.digit(point, 10));
        }
        return switch (Character.getType(point)) {
            case Character.FORMAT,
                    Character.CONTROL,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> "";
            case Character.DASH_PUNCTUATION -> "-";
            case Character.SPACE_SEPARATOR -> " ";
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> "\n";
            default -> composed(point);
        };
    }

    private static String composed(int point) {
        var whole = Character.toString(point);
        var plain = Normalizer.normalize(whole, Normalizer.Form.NFKC);
        return plain.length() == 1 ? plain : whole;
    }
}
