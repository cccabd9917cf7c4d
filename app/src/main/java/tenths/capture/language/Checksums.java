package tenths.capture.language;

import java.math.BigInteger;

/// Whether digits that look like a number of some kind are one.
final class Checksums {
    private static final int NINE = 9;
    private static final int SHORTEST_CARD = 13;
    private static final BigInteger IBAN_MODULUS = BigInteger.valueOf(97);
    private static final int LEAST_DIGITS = 3;

    private Checksums() {}

    /// The Luhn sum of payment cards.
    static boolean card(String found) {
        var digits = found.replaceAll("\\D", "");
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            var doubled = i % 2 == 0 ? digit : 2 * digit;
            sum += doubled > NINE ? doubled - NINE : doubled;
        }
        return digits.length() >= SHORTEST_CARD && sum % 10 == 0;
    }

    /// The remainder 1 of an international bank account number.
    static boolean iban(String found) {
        var bare = found.replace(" ", "");
        var turned = bare.substring(4) + bare.substring(0, 4);
        var number = new StringBuilder();
        turned.chars().forEach(c -> number.append(Character.digit(c, Character.MAX_RADIX)));
        return new BigInteger(number.toString()).mod(IBAN_MODULUS).equals(BigInteger.ONE);
    }

    /// Three digits at least: "claim form" is no number.
    static boolean digits(String found) {
        return found.chars().filter(Character::isDigit).count() >= LEAST_DIGITS;
    }
}
