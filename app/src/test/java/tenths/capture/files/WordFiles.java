package tenths.capture.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.NullMarked;

/// Word documents, good and bad.
@NullMarked
final class WordFiles {
    private static final String DOCUMENT = "word/document.xml";
    private static final int UNCOMPRESSED_SIZE_OFFSET = 22;

    private WordFiles() {}

    static byte[] document(String text) throws IOException {
        return xml("<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>");
    }

    static byte[] xml(String body) throws IOException {
        var xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"w\"><w:body>" + body
                + "</w:body></w:document>";
        return zip(DOCUMENT, xml.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] zip(String name, byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }

    /// A picture of zeros before the words.
    static byte[] bomb(long sizeBytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/media/image1.png"));
            var zeros = new byte[1 << 20];
            for (var written = 0L; written < sizeBytes; written += zeros.length) {
                zip.write(zeros);
            }
            zip.putNextEntry(new ZipEntry(DOCUMENT));
            zip.write("<w/>".getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    /// Writes another size into the header of the first entry.
    static void claimSize(byte[] zip, int sizeBytes) {
        for (var i = 0; i < 4; i++) {
            zip[UNCOMPRESSED_SIZE_OFFSET + i] = (byte) (sizeBytes >> (8 * i));
        }
    }

    static byte[] parts(int count) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var i = 0; i < count; i++) {
                zip.putNextEntry(new ZipEntry("word/" + i));
            }
        }
        return out.toByteArray();
    }
}
