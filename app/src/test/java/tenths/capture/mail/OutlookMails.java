package tenths.capture.mail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.NullMarked;

/// Mails in the form in which Outlook saves them: one stream per property in a compound file.
@NullMarked
public final class OutlookMails {
    private OutlookMails() {}

    public static byte[] mail(String subject, String from, String body) throws IOException {
        try (var file = new POIFSFileSystem()) {
            file.createDocument(new ByteArrayInputStream(new byte[32]), "__properties_version1.0");
            property(file, "001A", "IPM.Note");
            property(file, "0037", subject);
            property(file, "0C1F", from);
            property(file, "1000", body);
            property(file, "1035", "<outlook@example.org>");
            var out = new ByteArrayOutputStream();
            file.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static void property(POIFSFileSystem file, String id, String value) throws IOException {
        var bytes = new ByteArrayInputStream(value.getBytes(StandardCharsets.UTF_16LE));
        file.createDocument(bytes, "__substg1.0_" + id + "001F");
    }
}
