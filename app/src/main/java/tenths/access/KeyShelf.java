package tenths.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/// Where the lines of a [Keyring] are kept.
sealed interface KeyShelf {
    List<String> lines();

    void replace(List<String> lines);

    /// A file that is its owner's alone.
    record OnFile(Path file) implements KeyShelf {
        @Override
        public List<String> lines() {
            try {
                return Files.readAllLines(file);
            } catch (IOException failure) {
                throw new UncheckedIOException("the key file " + file + " cannot be read", failure);
            }
        }

        /// The file is replaced whole, so that a crash leaves the old one or the new one.
        @Override
        public void replace(List<String> lines) {
            try {
                var folder = file.toAbsolutePath().getParent();
                if (folder != null) {
                    Files.createDirectories(folder);
                }
                var fresh = file.resolveSibling(file.getFileName() + ".new");
                Files.deleteIfExists(fresh);
                var ownersAlone = PosixFilePermissions.fromString("rw-------");
                Files.createFile(fresh, PosixFilePermissions.asFileAttribute(ownersAlone));
                Files.write(fresh, lines);
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException failure) {
                throw new UncheckedIOException("the key file " + file + " cannot be written", failure);
            }
        }
    }

    /// Forgotten when the process ends.
    final class InMemory implements KeyShelf {
        private volatile List<String> lines = List.of();

        @Override
        public List<String> lines() {
            return lines;
        }

        @Override
        public void replace(List<String> keys) {
            lines = List.copyOf(keys);
        }
    }
}
