package tenths.formats.pdf;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;

/// A firm's logo. Whatever was given, a picture is painted anew from its dots: no comment, no place, no trailing bytes
/// of
/// the file come along.
public final class Logo {
    /// A file of a logo is no larger.
    public static final int MOST_BYTES = 1_000_000;

    private static final int MOST_DOTS = 4_000;
    private static final int KEPT_WIDTH = 1_200;
    private static final int KEPT_HEIGHT = 600;
    private static final Set<String> KINDS = Set.of("png", "jpeg");

    private final byte[] png;

    private Logo(byte[] png) {
        this.png = png;
    }

    /// A logo as [#bytes] gave it, which is not painted once more.
    public static Logo kept(byte[] png) {
        return new Logo(png.clone());
    }

    /// Makes a logo of a PNG or JPEG file.
    ///
    /// @throws IllegalArgumentException saying why the file is none
    public static Logo of(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new IllegalArgumentException("a logo has at most %,d bytes".formatted(MOST_BYTES));
        }
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw unreadable(null);
            }
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return new Logo(png(fitted(picture(reader))));
            } finally {
                reader.dispose();
            }
            // the readers of images answer some damaged files with unchecked exceptions
        } catch (IOException | IndexOutOfBoundsException | NullPointerException | NegativeArraySizeException broken) {
            throw unreadable(broken);
        }
    }

    private static BufferedImage picture(ImageReader reader) throws IOException {
        if (!KINDS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
            throw unreadable(null);
        }
        var width = reader.getWidth(0);
        var height = reader.getHeight(0);
        if (width > MOST_DOTS || height > MOST_DOTS) {
            throw new IllegalArgumentException(
                    "a logo has at most %,d dots on each side, not %,d x %,d".formatted(MOST_DOTS, width, height));
        }
        return reader.read(0);
    }

    private static IllegalArgumentException unreadable(@Nullable Throwable cause) {
        return new IllegalArgumentException("a logo is a PNG or JPEG file in red, green and blue", cause);
    }

    private static BufferedImage fitted(BufferedImage picture) {
        var scale = Math.max(
                Math.ceilDiv(picture.getWidth() * 1_000, KEPT_WIDTH),
                Math.ceilDiv(picture.getHeight() * 1_000, KEPT_HEIGHT));
        var width = scale <= 1_000 ? picture.getWidth() : Math.max(1, picture.getWidth() * 1_000 / scale);
        var height = scale <= 1_000 ? picture.getHeight() : Math.max(1, picture.getHeight() * 1_000 / scale);
        var alpha = picture.getColorModel().hasAlpha();
        var type = alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        var fitted = new BufferedImage(width, height, type);
        var pen = fitted.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setBackground(new Color(255, 255, 255, alpha ? 0 : 255));
        pen.clearRect(0, 0, width, height);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return fitted;
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }

    /// As it is kept, a PNG file.
    public byte[] bytes() {
        return png.clone();
    }

    PDImageXObject image(PDDocument document) throws IOException {
        return PDImageXObject.createFromByteArray(document, png, "logo.png");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Logo that && Arrays.equals(png, that.png);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(png);
    }
}
