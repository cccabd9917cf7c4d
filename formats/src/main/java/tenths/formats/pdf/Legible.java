package tenths.formats.pdf;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// Makes any text drawable: what the fonts cannot show becomes a box, and is remembered for the report.
final class Legible {
    /// White square: the fonts have no U+FFFD.
    static final char BOX = '\u25A1';

    private final SortedSet<Integer> missing = new TreeSet<>();

    String text(String raw) {
        return plain(raw) ? raw.strip() : mended(raw);
    }

    /// The lines of an address; blank ones are left out.
    List<String> lines(String raw) {
        return Arrays.stream(raw.split("\\R", -1))
                .map(this::text)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /// Every character that became a box: `U+4E2D`, in order.
    List<String> missing() {
        return missing.stream().map("U+%04X"::formatted).toList();
    }

    private static boolean plain(String raw) {
        return raw.chars().allMatch(c -> c >= ' ' && c <= '~');
    }

    private String mended(String raw) {
        var mended = new StringBuilder(raw.length());
        Normalizer.normalize(raw, Normalizer.Form.NFC).codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
                mended.append(' ');
            } else if (Character.getType(c) != Character.FORMAT) {
                mended.append(drawable(c));
            }
        });
        return mended.toString().strip();
    }

    private char drawable(int codePoint) {
        if (covered(codePoint)) {
            return (char) codePoint;
        }
        missing.add(codePoint);
        return BOX;
    }

    private static boolean covered(int codePoint) {
        var type = Character.getType(codePoint);
        if (codePoint > Character.MAX_VALUE || type == Character.PRIVATE_USE || type == Character.UNASSIGNED) {
            return false;
        }
        for (var face : Typeface.values()) {
            if (face.glyph((char) codePoint) == 0) {
                return false;
            }
        }
        return true;
    }
}
