package tenths.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A SHA-256 hash.
///
/// @param hex 64 lower-case hexadecimal digits
public record Hash(String hex) {
    private static final int LENGTH = 64;
    private static final boolean[] DIGITS = digits();

    public Hash {
        if (hex.length() != LENGTH || !isHexadecimal(hex)) {
            throw new IllegalArgumentException("no SHA-256 hash: " + hex);
        }
    }

    private static boolean[] digits() {
        var digits = new boolean['f' + 1];
        "0123456789abcdef".chars().forEach(digit -> digits[digit] = true);
        return digits;
    }

    private static boolean isHexadecimal(String text) {
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            if (character >= DIGITS.length || !DIGITS[character]) {
                return false;
            }
        }
        return true;
    }

    public static Hash of(byte[] bytes) {
        return new Hash(HexFormat.of().formatHex(bytes));
    }

    /// The hash of these bytes, one after the other.
    public static Hash over(byte[]... parts) {
        var digest = sha256();
        for (var part : parts) {
            digest.update(part);
        }
        return of(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
