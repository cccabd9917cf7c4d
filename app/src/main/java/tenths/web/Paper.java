package tenths.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import tenths.desk.formats.Print;
import tenths.formats.pdf.PdfInvoice;

/// An invoice on paper: its pages drawn as images, and where on them each line of the bill stands.
public final class Paper {
    private static final int DOTS_PER_INCH = 110;

    private final byte[] pdf;
    private final PdfInvoice.Written written;
    private final Print print;

    private Paper(ByteArrayOutputStream pdf, PdfInvoice.Written written, Print print) {
        this.pdf = pdf.toByteArray();
        this.written = written;
        this.print = print;
    }

    static Paper of(Print print) {
        var bytes = new ByteArrayOutputStream();
        try {
            return new Paper(bytes, print.write(bytes), print);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// A line on a page; lengths in hundredths of a point.
    ///
    /// @param line its identity; blank for an adjustment of the whole bill
    public record Spot(String line, int top, int height) {}

    /// One page with the lines on it.
    public record Page(int number, List<Spot> spots) {}

    public int width() {
        return print.style().paper().width();
    }

    public int height() {
        return print.style().paper().height();
    }

    public List<Page> pages() {
        return IntStream.rangeClosed(1, written.pages())
                .mapToObj(page -> new Page(
                        page,
                        written.places().stream()
                                .filter(place -> place.page() == page)
                                .map(place -> new Spot(identity(place.line()), place.top(), place.height()))
                                .toList()))
                .toList();
    }

    private String identity(int number) {
        var id = print.bill().invoice().lines().get(number - 1).id();
        return id == null ? "" : id.toString();
    }

    /// @param page from 1
    void image(int page, OutputStream out) throws IOException {
        if (page < 1 || page > written.pages()) {
            throw new NotHere();
        }
        try (var document = Loader.loadPDF(pdf)) {
            var image = new PDFRenderer(document).renderImageWithDPI(page - 1, DOTS_PER_INCH, ImageType.RGB);
            ImageIO.write(image, "png", out);
        }
    }
}
