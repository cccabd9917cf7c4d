package tenths.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// Locks what the database keeps and must not be able to read, before it goes in: passwords of mailboxes, keys of
/// providers, words that left the house. AES-256-GCM, bound to the table and the row that it stands in (S-39).
public final class Vault {
    private static final byte VERSION = 1;
    private static final int NAME_BYTES = 4;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Keyring keys;
    private final SecureRandom random = new SecureRandom();

    public Vault(Keyring keys) {
        this.keys = keys;
    }

    /// With a key that is forgotten when the process ends: for runs that keep no secrets.
    public static Vault forThisRun() {
        return new Vault(Keyring.forThisRun());
    }

    /// The keys that it locks with.
    public Keyring keys() {
        return keys;
    }

    /// Where a secret stands; one that was moved elsewhere does not open.
    public record Spot(String table, Object row) {}

    /// The secret is not there, was moved, was changed, or its key is gone.
    public static final class Unopened extends Exception {
        private Unopened(String message) {
            super(message);
        }
    }

    public byte[] lock(Spot spot, String secret) {
        var key = keys.current();
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var locked = cipher(Cipher.ENCRYPT_MODE, key.key(), nonce, spot)
                    .doFinal(secret.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(1 + NAME_BYTES + NONCE_BYTES + locked.length)
                    .put(VERSION)
                    .put(HexFormat.of().parseHex(key.name()))
                    .put(nonce)
                    .put(locked)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public String open(Spot spot, byte[] locked) throws Unopened {
        if (locked.length <= 1 + NAME_BYTES + NONCE_BYTES || locked[0] != VERSION) {
            throw new Unopened("What lies here was not locked by this house.");
        }
        var bytes = ByteBuffer.wrap(locked, 1, locked.length - 1);
        var name = new byte[NAME_BYTES];
        var nonce = new byte[NONCE_BYTES];
        bytes.get(name).get(nonce);
        var rest = new byte[bytes.remaining()];
        bytes.get(rest);
        var key = keys.find(HexFormat.of().formatHex(name))
                .orElseThrow(() -> new Unopened("The key under which this was locked is not in the key file."));
        try {
            return new String(cipher(Cipher.DECRYPT_MODE, key, nonce, spot).doFinal(rest), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException changed) {
            throw new Unopened("What was locked here was changed or moved.");
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, Spot spot) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((spot.table() + "/" + spot.row()).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
