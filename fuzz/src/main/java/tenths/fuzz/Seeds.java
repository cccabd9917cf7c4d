package tenths.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The files from which the search starts: those of the conformance kit, and those that lie in the folder of a target.
final class Seeds {
    private static final Path HOME = home();
    static final Path KIT = HOME.resolve("conformance");
    static final Path CRASHERS = HOME.resolve(Path.of("fuzz", "crashers"));
    static final Path FOUND = HOME.resolve(Path.of("fuzz", "target", "found"));
    static final Path OWN = HOME.resolve(Path.of("fuzz", "seeds"));

    private Seeds() {}

    static Stream<byte[]> own(String target) {
        return in(OWN.resolve(target), _ -> true);
    }

    /// What once broke the reader; none may break it again.
    static Stream<byte[]> crashers(String target) {
        return in(CRASHERS.resolve(target), _ -> true);
    }

    static Stream<byte[]> kit(String folder, Predicate<String> name) {
        return in(KIT.resolve(folder), name);
    }

    static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Stream<byte[]> in(Path folder, Predicate<String> name) {
        if (!Files.isDirectory(folder)) {
            return Stream.of();
        }
        try (var files = Files.list(folder)) {
            return files
                    .filter(file -> name.test(file.getFileName().toString()))
                    .sorted()
                    .map(Seeds::read)
                    .toList()
                    .stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path home() {
        var here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("tenths")) ? here : Objects.requireNonNull(here.getParent());
    }
}
