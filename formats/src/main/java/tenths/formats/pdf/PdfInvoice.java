package tenths.formats.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import tenths.invoicing.Invoice;

/// A final invoice as a PDF: tagged (PDF/UA-1), archival (PDF/A-2a, PDF/A-3a where it carries its data), and the same
/// bytes every time. A narrative that the client's wishes leave out is gone before the first page is drawn.
public final class PdfInvoice {
    private PdfInvoice() {}

    /// Where a line of the bill stands on paper; a long one stands in several places. Lengths are hundredths of a
    /// point.
    ///
    /// @param line its number on the bill
    /// @param page from 1
    /// @param top from the upper edge of the page
    public record Place(int line, int page, int top, int height) {}

    /// What came of it.
    ///
    /// @param missing characters that no font of ours can show, drawn as a box: `U+4E2D`, in order
    /// @param places of the lines, in the order in which they were drawn
    public record Written(int pages, List<String> missing, List<Place> places) {
        public Written {
            missing = List.copyOf(missing);
            places = List.copyOf(places);
        }
    }

    /// An invoice of which a biller left nothing out by hand.
    ///
    /// @throws IOException if the stream cannot be written; the stream stays open
    public static Written write(Invoice invoice, PdfStyle style, OutputStream out) throws IOException {
        return write(PaperBill.of(invoice), style, out);
    }

    /// @throws IOException if the stream cannot be written; the stream stays open
    public static Written write(PaperBill whole, PdfStyle style, OutputStream out) throws IOException {
        return draw(whole, style, null, out);
    }

    /// The same, carrying its data.
    ///
    /// @throws IOException if the stream cannot be written; the stream stays open
    public static Written write(PaperBill whole, PdfStyle style, Attachment attachment, OutputStream out)
            throws IOException {
        return draw(whole, style, attachment, out);
    }

    private static Written draw(PaperBill whole, PdfStyle style, @Nullable Attachment attachment, OutputStream out)
            throws IOException {
        var bill = whole.redacted(style.wishes().redaction());
        var words = Words.in(style.wishes().wording().language());
        var figures = new Figures(style.wishes().wording());
        var legible = new Legible();
        var flow = new Flow(style.paper(), running(bill.invoice(), words, legible));
        var drawing = new Drawing(bill, style, words, figures, legible, flow);
        try (var document = new PDDocument()) {
            var kept = style.look().logo();
            var logo = kept == null ? null : kept.image(document);
            new Letterhead(drawing).draw(logo);
            new Body(drawing).draw();
            flow.close(words);
            Binding.bind(document, flow, logo);
            if (attachment != null) {
                Carried.add(document, attachment, bill.invoice().date());
            }
            Metadata.add(document, about(drawing), attachment);
            document.save(out);
        }
        return new Written(flow.pages().size(), legible.missing(), flow.places());
    }

    private static Flow.Running running(Invoice invoice, Words words, Legible legible) {
        var firm = legible.text(invoice.firm().name());
        var number = words.say(Word.INVOICE, legible.text(invoice.number()));
        var matter = words.say(Word.MATTER, legible.text(invoice.matter().id().value()));
        return new Flow.Running(firm, number + "  \u00B7  " + matter, firm);
    }

    private static Metadata.About about(Drawing drawing) {
        var invoice = drawing.invoice();
        var title = drawing.words().say(Word.INVOICE, drawing.text(invoice.number())) + ", "
                + drawing.text(invoice.matter().name());
        var author = drawing.text(invoice.firm().name());
        return new Metadata.About(title, author, invoice.date(), drawing.words().locale());
    }
}
