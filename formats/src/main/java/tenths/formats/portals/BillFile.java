package tenths.formats.portals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A bill as it would be uploaded.
///
/// @param name of the file with its extension, without folders
/// @param content opened as often as it is read
public record BillFile(String name, long sizeBytes, Content content) {
    /// Gives the bytes from the beginning.
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }

    public static BillFile of(String name, byte[] bytes) {
        return new BillFile(name, bytes.length, () -> new ByteArrayInputStream(bytes));
    }
}
