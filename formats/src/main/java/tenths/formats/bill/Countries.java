package tenths.formats.bill;

import java.util.HashMap;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Map;
import java.util.Set;
import tenths.formats.International.CountryCode;

/// The countries of ISO 3166 by their codes and English names.
public final class Countries {
    private static final Set<String> TWO = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2);
    private static final Set<String> THREE = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA3);
    private static final Map<String, String> TWO_BY_WORD = byWord();

    private Countries() {}

    public static boolean isCode(String text, CountryCode form) {
        return switch (form) {
            case TWO_LETTERS -> TWO.contains(text);
            case THREE_LETTERS -> THREE.contains(text);
            case EITHER -> TWO.contains(text) || THREE.contains(text);
        };
    }

    /// The code of a country that is named or coded; empty where there is no such country.
    static String code(String words, CountryCode form) {
        var two = TWO_BY_WORD.getOrDefault(words.strip().toUpperCase(Locale.ROOT), "");
        return two.isEmpty() || form == CountryCode.TWO_LETTERS
                ? two
                : Locale.of("", two).getISO3Country();
    }

    private static Map<String, String> byWord() {
        var words = new HashMap<String, String>();
        for (var two : TWO) {
            var country = Locale.of("", two);
            words.put(two, two);
            words.put(country.getISO3Country(), two);
            words.put(country.getDisplayCountry(Locale.ENGLISH).toUpperCase(Locale.ROOT), two);
        }
        words.remove("");
        return Map.copyOf(words);
    }
}
