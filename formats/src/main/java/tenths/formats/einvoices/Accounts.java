package tenths.formats.einvoices;

import java.math.BigInteger;
import java.util.stream.Collectors;

/// Numbers of accounts.
final class Accounts {
    private static final BigInteger CHECK = BigInteger.valueOf(97);

    private Accounts() {}

    /// True where the check digits of ISO 13616 are right.
    ///
    /// @param account without blanks
    static boolean isIban(String account) {
        if (!account.matches("[A-Z]{2}\\d{2}[A-Z0-9]{8,30}")) {
            return false;
        }
        var turned = account.substring(4) + account.substring(0, 4);
        var digits = turned.chars()
                .mapToObj(letter -> Integer.toString(Character.digit(letter, Character.MAX_RADIX)))
                .collect(Collectors.joining());
        return new BigInteger(digits).mod(CHECK).equals(BigInteger.ONE);
    }
}
