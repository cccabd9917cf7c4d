package tenths.formats.pdf;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Map;

/// One page while it is drawn: operators in a buffer. Places are hundredths of a point from the top left corner.
final class Sheet {
    private static final String HEX = "0123456789ABCDEF";
    private static final int USUAL_SIZE = 32_768;

    private final StringBuilder operators = new StringBuilder(USUAL_SIZE);
    private final int height;
    private final Map<Typeface, BitSet> used;
    private int fill = -1;

    /// @param used collects the characters that the page draws, for the subsets of the fonts
    Sheet(int height, Map<Typeface, BitSet> used) {
        this.height = height;
        this.used = used;
    }

    /// Opens content that belongs to the element of the structure tree with this mark.
    void open(String tag, int mark) {
        operators.append('/').append(tag).append(" <</MCID ").append(mark).append(">> BDC\n");
    }

    /// Opens decoration, which is not read aloud.
    void openArtifact() {
        operators.append("/Artifact BMC\n");
    }

    /// Opens a running header or footer.
    void openPagination(String kind) {
        operators
                .append("/Artifact <</Type /Pagination /Subtype /")
                .append(kind)
                .append(">> BDC\n");
    }

    void close() {
        operators.append("EMC\n");
    }

    /// @param baseline where the letters stand
    void text(Type type, int x, int baseline, String text) {
        if (text.isEmpty()) {
            return;
        }
        fill(type.colour());
        operators.append("BT /").append(type.face().name()).append(' ');
        number(type.size());
        operators.append("Tf ");
        number(x);
        number(height - baseline);
        operators.append("Td <");
        var characters = used.get(type.face());
        var shown = Direction.visual(text);
        for (var i = 0; i < shown.length(); i++) {
            var c = shown.charAt(i);
            if (characters != null) {
                characters.set(c);
            }
            glyph(type.face().glyph(c));
        }
        operators.append("> Tj ET\n");
    }

    void textRight(Type type, int right, int baseline, String text) {
        text(type, right - type.width(text.stripTrailing()), baseline, text);
    }

    void box(int x, int top, int width, int tall, int colour) {
        fill(colour);
        number(x);
        number(height - top - tall);
        number(width);
        number(tall);
        operators.append("re f\n");
    }

    void image(String name, int x, int top, int width, int tall) {
        operators.append("q ");
        number(width);
        operators.append("0 0 ");
        number(tall);
        number(x);
        number(height - top - tall);
        operators.append("cm /").append(name).append(" Do Q\n");
    }

    byte[] bytes() {
        return operators.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private void fill(int colour) {
        if (colour != fill) {
            fill = colour;
            share(colour >> 16);
            share(colour >> 8 & 0xFF);
            share(colour & 0xFF);
            operators.append("rg\n");
        }
    }

    /// A channel of 0 to 255 as a share of 1 in thousandths.
    private void share(int channel) {
        var thousandths = (channel * 1000 + 127) / 255;
        operators.append(thousandths / 1000).append('.');
        operators.append(thousandths / 100 % 10);
        operators.append(thousandths / 10 % 10);
        operators.append(thousandths % 10).append(' ');
    }

    private void number(int hundredths) {
        var size = Math.abs(hundredths);
        if (hundredths < 0) {
            operators.append('-');
        }
        operators.append(size / 100);
        if (size % 100 != 0) {
            operators.append('.').append(size % 100 / 10);
            if (size % 10 != 0) {
                operators.append(size % 10);
            }
        }
        operators.append(' ');
    }

    private void glyph(int id) {
        operators
                .append(HEX.charAt(id >> 12))
                .append(HEX.charAt(id >> 8 & 15))
                .append(HEX.charAt(id >> 4 & 15))
                .append(HEX.charAt(id & 15));
    }
}
