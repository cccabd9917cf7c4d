package tenths.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The name of a file in the archive: which invoice, which bytes, which file.
///
/// @param value path-like, made only of letters, digits, dots, dashes, underscores and tildes between its slashes
/// @param sha256 that the bytes under this key must have, in hexadecimal
public record Key(String value, String sha256) {
    private static final int LONGEST_NAME = 150;
    private static final int BUFFER = 1 << 16;

    /// `invoices/{number}/{sha256}-{fileName}`, with anything unusual in number and name written as `~` and its bytes
    /// in
    /// hexadecimal, so that no name can leave its folder.
    public static Key ofInvoice(String number, String fileName, byte[] bytes) {
        return ofKept(number, fileName, sha256(bytes));
    }

    /// The key of a file that was archived before.
    ///
    /// @param sha256 in hexadecimal, as it was kept beside the invoice
    public static Key ofKept(String number, String fileName, String sha256) {
        return new Key("invoices/%s/%s-%s".formatted(plain(number), sha256, plain(fileName)), sha256);
    }

    /// The key of a file that was imported: `imports/{sha256}-{fileName}`.
    ///
    /// @param sha256 of its bytes, in hexadecimal
    public static Key ofImport(String fileName, String sha256) {
        return new Key("imports/%s-%s".formatted(sha256, plain(fileName)), sha256);
    }

    /// The key of what proves that an invoice was sent: `proofs/{number}/{sha256}-{fileName}`.
    ///
    /// @param sha256 of its bytes, in hexadecimal
    public static Key ofProof(String number, String fileName, String sha256) {
        return new Key("proofs/%s/%s-%s".formatted(plain(number), sha256, plain(fileName)), sha256);
    }

    /// The key of a paper of a client or vendor: `papers/{sha256}-{fileName}`.
    ///
    /// @param sha256 of its bytes, in hexadecimal
    public static Key ofPaper(String fileName, String sha256) {
        return new Key("papers/%s-%s".formatted(sha256, plain(fileName)), sha256);
    }

    /// The SHA-256 of a file, in hexadecimal.
    public static String sha256(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return sha256(in);
        }
    }

    static String sha256(InputStream in) throws IOException {
        var digest = digest();
        var buffer = new byte[BUFFER];
        for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            digest.update(buffer, 0, read);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String plain(String name) {
        var plain = new StringBuilder();
        for (var code : name.getBytes(StandardCharsets.UTF_8)) {
            var usual =
                    Character.isLetterOrDigit(code) || code == '-' || code == '_' || (code == '.' && !plain.isEmpty());
            if (usual) {
                plain.append((char) code);
            } else {
                plain.append('~').append(HexFormat.of().toHexDigits(code));
            }
        }
        if (plain.isEmpty() || plain.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "a name in the archive has 1 to %d characters: '%s'".formatted(LONGEST_NAME, name));
        }
        return plain.toString();
    }

    /// The SHA-256 of bytes, in hexadecimal.
    public static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /// Refuses bytes that are not those of this key.
    void check(byte[] bytes) throws ArchiveFailure {
        if (!sha256.equals(sha256(bytes))) {
            throw new ArchiveFailure(
                    ArchiveFailure.Code.WRONG_BYTES, "the bytes for %s have another SHA-256".formatted(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
