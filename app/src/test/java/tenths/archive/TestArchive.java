package tenths.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;

/// Archives for tests: real folders that nobody else uses.
@NullMarked
public final class TestArchive {
    private TestArchive() {}

    public static FolderArchive fresh() {
        try {
            return new FolderArchive(Files.createTempDirectory(Path.of("target"), "archive"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
