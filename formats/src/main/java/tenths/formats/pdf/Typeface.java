package tenths.formats.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// The fonts of a bill, read once; their metrics lie in plain arrays because every character is measured.
// The tables are filled once, before anybody can see them, and never written again.
@SuppressWarnings("ImmutableEnumChecker")
enum Typeface {
    SANS("LiberationSans-Regular"),
    BOLD("LiberationSans-Bold"),
    SERIF("LiberationSerif-Bold");

    /// Advances are in fractions of the font size: this many make one.
    static final int EM = 2048;

    private static final int CHARACTERS = 0x10000;

    private final TrueTypeFont font;
    private final short[] glyphs = new short[CHARACTERS];
    private final short[] advances = new short[CHARACTERS];

    Typeface(String file) {
        try (var bytes = Typeface.class.getResourceAsStream("/liberation/" + file + ".ttf")) {
            if (bytes == null) {
                throw new IllegalStateException("the font " + file + " is not on the class path");
            }
            font = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
            var characters = font.getUnicodeCmapLookup();
            for (var c = 0; c < CHARACTERS; c++) {
                var glyph = characters.getGlyphId(c);
                glyphs[c] = (short) glyph;
                advances[c] = (short) (font.getAdvanceWidth(glyph) * EM / font.getUnitsPerEm());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    TrueTypeFont font() {
        return font;
    }

    /// 0 where the font has no shape for the character.
    int glyph(char c) {
        return glyphs[c] & 0xFFFF;
    }

    int advance(char c) {
        return advances[c];
    }
}
