package tenths.desk.guides;

import java.util.Locale;

/// Names of packs and cards: small letters, digits and dashes.
final class Slug {
    private static final int LONGEST = 60;

    private Slug() {}

    /// Blank where the words have neither letters nor digits.
    static String of(String words) {
        var plain = words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        var shortened = plain.substring(0, Math.min(LONGEST, plain.length()));
        return shortened.replaceAll("^-+|-+$", "");
    }
}
