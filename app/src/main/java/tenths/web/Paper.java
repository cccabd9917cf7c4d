package tenths.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import tenths.formats.pdf.PdfInvoice;
import tenths.formats.pdf.PdfStyle;
import tenths.invoicing.Invoice;

/// An invoice on paper: its pages drawn as images, and where on them each line of the bill stands.
public final class Paper {
    private static final int DOTS_PER_INCH = 110;
    private static final PdfStyle STYLE = PdfStyle.PLAIN;

    private final byte[] pdf;
    private final PdfInvoice.Written written;
    private final Invoice invoice;

    private Paper(byte[] pdf, PdfInvoice.Written written, Invoice invoice) {
        this.pdf = pdf;
        this.written = written;
        this.invoice = invoice;
    }

    static Paper of(Invoice invoice) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var written = PdfInvoice.write(invoice, STYLE, bytes);
        return new Paper(bytes.toByteArray(), written, invoice);
    }

    /// A line on a page; lengths in hundredths of a point.
    ///
    /// @param line its identity; blank for an adjustment of the whole bill
    public record Spot(String line, int top, int height) {}

    /// One page with the lines on it.
    public record Page(int number, List<Spot> spots) {}

    public int width() {
        return STYLE.paper().width();
    }

    public int height() {
        return STYLE.paper().height();
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
        var id = invoice.lines().get(number - 1).id();
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
