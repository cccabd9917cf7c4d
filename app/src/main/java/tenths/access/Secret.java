package tenths.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// Random words that open a door; only their hashes are kept.
public final class Secret {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private Secret() {}

    /// 256 random bits in characters that need no escaping in a cookie or header.
    static String random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// Four groups of four digits that a person can type from the terminal: about 53 bits.
    public static String typed() {
        var digits = new StringBuilder();
        for (var group = 0; group < 4; group++) {
            digits.append(group == 0 ? "" : "-").append("%04d".formatted(RANDOM.nextInt(10_000)));
        }
        return digits.toString();
    }

    static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
