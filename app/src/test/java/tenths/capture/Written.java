package tenths.capture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;

/// Files as somebody might send them, below a folder of the test.
@NullMarked
public final class Written {
    private Written() {}

    public static Path file(Path folder, String name, String text) {
        return file(folder, name, text, StandardCharsets.UTF_8);
    }

    public static Path file(Path folder, String name, String text, Charset charset) {
        return file(folder, name, text.getBytes(charset));
    }

    public static Path file(Path folder, String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// With the line ends in which mails and calendars travel.
    public static String crlf(String text) {
        return text.replace("\n", "\r\n");
    }
}
