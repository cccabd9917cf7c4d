package tenths.capture.guides;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.jspecify.annotations.NullMarked;

/// Guidelines as clients send them, and as nobody should.
@NullMarked
public final class GuideFiles {
    private static final int LINE_POINTS = 14;
    private static final int PARAGRAPH_POINTS = 30;
    private static final int TOP_POINTS = 720;

    private GuideFiles() {}

    /// One page for each list, one paragraph for each text; a line end within it starts a new line.
    @SafeVarargs
    public static byte[] pdf(List<String>... pages) throws IOException {
        try (var document = new PDDocument()) {
            for (var page : pages) {
                draw(document, page);
            }
            return bytes(document);
        }
    }

    private static void draw(PDDocument document, List<String> paragraphs) throws IOException {
        var page = new PDPage();
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            var y = TOP_POINTS;
            for (var paragraph : paragraphs) {
                for (var line : paragraph.split("\n")) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                    content.newLineAtOffset(60, y);
                    content.showText(line);
                    content.endText();
                    y -= LINE_POINTS;
                }
                y -= PARAGRAPH_POINTS;
            }
        }
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    /// With a password, or with rights alone where the password is blank.
    static byte[] locked(String password) throws IOException {
        try (var document = new PDDocument()) {
            draw(document, List.of("1. Time is billed in tenths."));
            document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            return bytes(document);
        }
    }

    /// A page whose content unfolds to so many blanks.
    static byte[] bomb(long sizeBytes, int depth) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_COMPRESSION))) {
            var blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.ISO_8859_1);
            for (var written = 0L; written < sizeBytes; written += blanks.length) {
                out.write(blanks);
            }
        }
        var content = packed.toByteArray();
        for (var i = 1; i < depth; i++) {
            var again = new ByteArrayOutputStream();
            try (var out = new DeflaterOutputStream(again)) {
                out.write(content);
            }
            content = again.toByteArray();
        }
        var filter = "/FlateDecode ".repeat(depth).strip();
        var head = "%PDF-1.4\n1 0 obj\n<< /Length " + content.length + " /Filter [" + filter + "] >>\nstream\n";
        var out = new ByteArrayOutputStream();
        out.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(content);
        out.writeBytes("\nendstream\nendobj\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1));
        return out.toByteArray();
    }

    /// A page that is drawn over and over by forms within forms.
    static byte[] endless() throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            var calls = "/F Do\n".repeat(200);
            var form = new PDFormXObject(document);
            write(form.getContentStream(), "BT ET\n".repeat(200_000));
            for (var level = 0; level < 4; level++) {
                var outer = new PDFormXObject(document);
                var resources = new PDResources();
                resources.put(COSName.getPDFName("F"), form);
                outer.setResources(resources);
                outer.setBBox(new PDRectangle(100, 100));
                form.setBBox(new PDRectangle(100, 100));
                write(outer.getContentStream(), calls);
                form = outer;
            }
            var resources = new PDResources();
            resources.put(COSName.getPDFName("F"), form);
            page.setResources(resources);
            var content = new PDStream(document);
            write(content, calls);
            page.setContents(content);
            return bytes(document);
        }
    }

    private static void write(PDStream stream, String content) throws IOException {
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    /// A Word document of this body.
    public static byte[] word(String body, String... others) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var other : others) {
                zip.putNextEntry(new ZipEntry(other));
                zip.write(new byte[10]);
            }
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(("<?xml version=\"1.0\"?><w:document xmlns:w=\"w\"><w:body>" + body + "</w:body></w:document>")
                    .getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    /// Zeros before the words.
    static byte[] wordBomb(int megabytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/media/image1.png"));
            for (var i = 0; i < megabytes; i++) {
                zip.write(new byte[1 << 20]);
            }
        }
        return out.toByteArray();
    }
}
