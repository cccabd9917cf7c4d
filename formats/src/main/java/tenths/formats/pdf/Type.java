package tenths.formats.pdf;

import java.util.ArrayList;
import java.util.List;

/// A typeface in a size and a colour; it measures and breaks text. Lengths are hundredths of a point.
///
/// @param colour 0xRRGGBB
record Type(Typeface face, int size, int colour) {
    static final int INK = 0x1B1F24;
    static final int MUTED = 0x565D66;
    static final int HAIRLINE = 0xCDD2D8;
    static final int TINT = 0xF2F4F7;

    static final Type BODY = new Type(Typeface.SANS, 850, INK);
    static final Type STRONG = new Type(Typeface.BOLD, 850, INK);
    static final Type NOTE = new Type(Typeface.SANS, 730, MUTED);
    static final Type LABEL = new Type(Typeface.BOLD, 680, MUTED);
    static final Type HEADING = new Type(Typeface.BOLD, 1_050, INK);
    static final Type TITLE = new Type(Typeface.SERIF, 2_100, INK);

    Type in(int otherColour) {
        return new Type(face, size, otherColour);
    }

    Type at(int otherSize) {
        return new Type(face, otherSize, colour);
    }

    int width(String text) {
        var sum = 0L;
        for (var i = 0; i < text.length(); i++) {
            sum += face.advance(text.charAt(i));
        }
        return Math.toIntExact(sum * size / Typeface.EM);
    }

    /// Breaks text after spaces and hyphens, and inside a word only when the word alone is too wide. Nothing is lost:
    /// the lines one after the other are the text.
    List<String> wrap(String text, int width) {
        var room = (long) width * Typeface.EM / size;
        var lines = new ArrayList<String>(4);
        var start = 0;
        var breakAt = 0;
        var used = 0L;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            used += face.advance(c);
            if (used > room && c != ' ' && i > start) {
                var end = breakAt > start ? breakAt : i;
                lines.add(text.substring(start, end));
                start = end;
                used = units(text, start, i + 1);
            }
            if (c == ' ' || c == '-') {
                breakAt = i + 1;
            }
        }
        lines.add(text.substring(start));
        return lines;
    }

    private long units(String text, int from, int to) {
        var sum = 0L;
        for (var i = from; i < to; i++) {
            sum += face.advance(text.charAt(i));
        }
        return sum;
    }
}
