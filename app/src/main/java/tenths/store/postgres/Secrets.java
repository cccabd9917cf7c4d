package tenths.store.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/// One random password per database role, each in a file that only its owner can read.
final class Secrets {
    private static final int BYTES = 24;

    private Secrets() {}

    static Path file(Path folder, String role) {
        return folder.resolve("secrets").resolve(role);
    }

    /// Makes the password on first use.
    static String of(Path folder, String role) throws IOException {
        var file = file(folder, role);
        if (!Files.exists(file)) {
            var drawn = new byte[BYTES];
            new SecureRandom().nextBytes(drawn);
            write(file, HexFormat.of().formatHex(drawn));
        }
        return Files.readString(file).strip();
    }

    private static void write(Path file, String secret) throws IOException {
        Files.createDirectories(
                file.getParent(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, secret);
    }
}
