package tenths.access;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tenths.audit.Hash;

/// Encrypts what the database keeps and must not be able to read: keys of providers, words that left the house (S-39).
/// AES-256-GCM; the key is in a file outside of the database, and each sealed text is bound to its place, so that it
/// opens nowhere else.
public final class Strongbox {
    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int ID_BYTES = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    /// By the beginning of their hash; the first one seals.
    private final Map<Integer, SecretKeySpec> keys = new LinkedHashMap<>();
    private final int sealing;

    private Strongbox(List<byte[]> keys) {
        for (var key : keys) {
            if (key.length != KEY_BYTES) {
                throw new IllegalArgumentException("a key of the vault has 32 bytes, not " + key.length);
            }
            this.keys.put(id(key), new SecretKeySpec(key, "AES"));
        }
        sealing = id(keys.getFirst());
    }

    private static int id(byte[] key) {
        return ByteBuffer.wrap(Hash.over(key).bytes()).getInt();
    }

    /// A sealed text cannot be opened: it was sealed elsewhere, for another place, or was changed.
    public static final class Shut extends RuntimeException {
        Shut(String message) {
            super(message);
        }
    }

    /// With the keys of a file, made on first use and readable by its owner alone: one line of Base64 each, the newest
    /// first. To change the key put a new line in front; what the older ones sealed still opens.
    public static Strongbox at(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, Base64.getEncoder().encodeToString(random()) + "\n", StandardOpenOption.WRITE);
        }
        var keys = Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank())
                .map(line -> Base64.getDecoder().decode(line.strip()))
                .toList();
        if (keys.isEmpty()) {
            throw new IOException(file + " holds no key; put it back from the backup of the machine");
        }
        return new Strongbox(keys);
    }

    /// With a key that is forgotten when the process ends: for runs that keep no secrets.
    public static Strongbox forThisRun() {
        return new Strongbox(List.of(random()));
    }

    private static byte[] random() {
        var bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /// @param place table, column and row; whoever opens names it again
    public String seal(String text, String place) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            var sealed =
                    cipher(Cipher.ENCRYPT_MODE, sealing, nonce, place).doFinal(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder()
                    .encodeToString(ByteBuffer.allocate(ID_BYTES + NONCE_BYTES + sealed.length)
                            .putInt(sealing)
                            .put(nonce)
                            .put(sealed)
                            .array());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// @throws Shut if it was sealed with a key that is not here, for another place, or was changed
    public String open(String sealed, String place) {
        try {
            var bytes = Base64.getDecoder().decode(sealed);
            var head = ByteBuffer.wrap(bytes);
            var key = head.getInt();
            var nonce = Arrays.copyOfRange(bytes, ID_BYTES, ID_BYTES + NONCE_BYTES);
            if (!keys.containsKey(key)) {
                throw new Shut("the key with which this was sealed is not in the key file");
            }
            var opened = cipher(Cipher.DECRYPT_MODE, key, nonce, place)
                    .doFinal(bytes, ID_BYTES + NONCE_BYTES, bytes.length - ID_BYTES - NONCE_BYTES);
            return new String(opened, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException | java.nio.BufferUnderflowException wrong) {
            throw new Shut("what was sealed for " + place + " was changed, or belongs elsewhere");
        }
    }

    private Cipher cipher(int mode, int key, byte[] nonce, String place) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, keys.get(key), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
