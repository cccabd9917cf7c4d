package tenths.formats.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;
import tenths.invoicing.Invoice;

/// A final invoice as a PDF: tagged (PDF/UA-1), archival (PDF/A-2a), and the same bytes every time.
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

    /// @throws IOException if the stream cannot be written; the stream stays open
    public static Written write(Invoice invoice, PdfStyle style, OutputStream out) throws IOException {
        var legible = new Legible();
        var flow = new Flow(style.paper(), running(invoice, legible));
        try (var document = new PDDocument()) {
            var logo = style.logo() == null ? null : style.logo().image(document);
            draw(new Drawing(invoice, style, legible, flow), logo);
            bind(document, flow, logo);
            Metadata.add(document, invoice, legible);
            document.save(out);
        }
        return new Written(flow.pages().size(), legible.missing(), flow.places());
    }

    private static Flow.Running running(Invoice invoice, Legible legible) {
        var firm = legible.text(invoice.firm().name());
        var number = "Invoice " + legible.text(invoice.number());
        return new Flow.Running(
                firm,
                number + "  \u00B7  Matter "
                        + legible.text(invoice.matter().id().value()),
                firm);
    }

    private static void draw(Drawing drawing, @Nullable PDImageXObject logo) {
        new Letterhead(drawing).draw(logo);
        new Lines(drawing).draw();
        new Summaries(drawing).draw();
        new Totals(drawing).draw();
        drawing.flow().close();
    }

    /// Puts the drawn pages, their fonts and their structure into the document.
    private static void bind(PDDocument document, Flow flow, @Nullable PDImageXObject logo) throws IOException {
        var resources = new PDResources();
        fonts(document, flow).forEach((face, font) -> resources.put(COSName.getPDFName(face.name()), font));
        if (logo != null) {
            resources.put(COSName.getPDFName(Letterhead.LOGO), logo);
        }
        var digest = sha256();
        for (var i = 0; i < flow.pages().size(); i++) {
            var page = flow.pages().get(i);
            var bytes = flow.sheets().get(i).bytes();
            digest.update(bytes);
            var content = new PDStream(document);
            try (var stream = content.createOutputStream(COSName.FLATE_DECODE)) {
                stream.write(bytes);
            }
            page.setContents(content);
            page.setResources(resources);
            page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
            document.addPage(page);
        }
        document.getDocumentCatalog()
                .setStructureTreeRoot(new PDStructureTreeRoot(flow.tags().root()));
        document.setDocumentId(ByteBuffer.wrap(digest.digest()).getLong());
        document.setVersion(1.7f);
    }

    private static Map<Typeface, PDType0Font> fonts(PDDocument document, Flow flow) throws IOException {
        var fonts = new EnumMap<Typeface, PDType0Font>(Typeface.class);
        for (var face : Typeface.values()) {
            var used = flow.used(face);
            if (!used.isEmpty()) {
                var font = PDType0Font.load(document, face.font(), true);
                used.stream().forEach(font::addToSubset);
                font.subset();
                fonts.put(face, font);
            }
        }
        return fonts;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
