package tenths.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import tenths.formats.pdf.PdfInvoice;
import tenths.formats.pdf.PdfStyle;
import tenths.invoicing.Invoice;

/// The pages of an invoice's PDF, counted and drawn.
final class PaperPages {
    private static final int DOTS_PER_INCH = 110;

    private final byte[] pdf;
    private final int count;

    private PaperPages(byte[] pdf, int count) {
        this.pdf = pdf;
        this.count = count;
    }

    static PaperPages of(Invoice invoice) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var written = PdfInvoice.write(invoice, PdfStyle.PLAIN, bytes);
        return new PaperPages(bytes.toByteArray(), written.pages());
    }

    int count() {
        return count;
    }

    /// @param page from 1
    void image(int page, OutputStream out) throws IOException {
        if (page < 1 || page > count) {
            throw new NotHere();
        }
        try (var document = Loader.loadPDF(pdf)) {
            var image = new PDFRenderer(document).renderImageWithDPI(page - 1, DOTS_PER_INCH, ImageType.RGB);
            ImageIO.write(image, "png", out);
        }
    }
}
