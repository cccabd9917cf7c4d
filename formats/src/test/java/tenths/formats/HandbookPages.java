package tenths.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.NullMarked;

/// Generated pages against those in the repository; `./tenths handbook` rewrites them.
@NullMarked
public final class HandbookPages {
    private static final Path HANDBOOK = Path.of("..", "docs", "handbook");

    private HandbookPages() {}

    /// @param pages by file name below the handbook's folder
    public static void check(Map<String, String> pages) {
        pages.forEach((name, text) -> checkOne(HANDBOOK.resolve(name), text));
    }

    /// A generated file that is kept beside the code.
    public static void checkOne(Path file, String text) {
        try {
            if ("write".equals(System.getProperty("tenths.handbook"))) {
                Files.createDirectories(file.resolveSibling("."));
                Files.writeString(file, text);
            }
            assertThat(file).content().isEqualTo(text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
