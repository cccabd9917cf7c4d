package tenths.formats.pdf;

import java.io.IOException;
import java.util.Arrays;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/// A firm's logo, a PNG file.
public final class Logo {
    private static final int MAX_BYTES = 1_000_000;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private final byte[] bytes;

    private Logo(byte[] bytes) {
        this.bytes = bytes;
    }

    /// @throws IllegalArgumentException if the bytes are no readable PNG file, or more than a megabyte
    public static Logo png(byte[] bytes) {
        if (bytes.length > MAX_BYTES || Arrays.mismatch(bytes, PNG) != PNG.length) {
            throw new IllegalArgumentException("a logo is a PNG file of at most " + MAX_BYTES + " bytes");
        }
        var logo = new Logo(bytes.clone());
        try (var document = new PDDocument()) {
            logo.image(document);
            // the reader of images answers some damaged files with unchecked exceptions
        } catch (IOException | IllegalArgumentException | NullPointerException unreadable) {
            throw new IllegalArgumentException("the logo cannot be read as a PNG file", unreadable);
        }
        return logo;
    }

    PDImageXObject image(PDDocument document) throws IOException {
        return PDImageXObject.createFromByteArray(document, bytes, "logo.png");
    }
}
