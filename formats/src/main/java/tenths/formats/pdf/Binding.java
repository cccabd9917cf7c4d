package tenths.formats.pdf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;

/// Makes a document of what was drawn: the same bytes every time.
final class Binding {
    private Binding() {}

    /// Puts the drawn pages, their fonts and their structure into the document.
    static void bind(PDDocument document, Flow flow, @Nullable PDImageXObject logo) throws IOException {
        var resources = new PDResources();
        fonts(document, flow).forEach((face, font) -> resources.put(COSName.getPDFName(face.name()), font));
        if (logo != null) {
            resources.put(COSName.getPDFName(Masthead.LOGO), logo);
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
