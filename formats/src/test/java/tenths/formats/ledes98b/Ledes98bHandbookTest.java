package tenths.formats.ledes98b;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class Ledes98bHandbookTest {
    private static final Path HANDBOOK = Path.of("..", "docs", "handbook");

    /// `./tenths handbook` rewrites the pages.
    @Test
    void the_pages_are_fresh() throws IOException {
        for (var page : Ledes98b.pages().entrySet()) {
            var file = HANDBOOK.resolve(page.getKey());
            if ("write".equals(System.getProperty("tenths.handbook"))) {
                Files.createDirectories(file.resolveSibling("."));
                Files.writeString(file, page.getValue());
            }
            assertThat(file).content().isEqualTo(page.getValue());
        }
    }
}
