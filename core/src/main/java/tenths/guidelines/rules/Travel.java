package tenths.guidelines.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tenths.guidelines.words.Phrases;
import tenths.rates.RatedLine;

/// What counts as travel.
///
/// @param codes activity codes of travel
/// @param words that mark it, whatever the code
record Travel(Set<String> codes, Phrases words) {
    static final Parameter CODES = Parameter.codes("activities", List.of("A112"), "activity codes of travel");
    static final Parameter WORDS = Parameter.phrases(
            "words",
            List.of(
                    "^travel",
                    "travel to",
                    "travel from",
                    "^drive",
                    "drive to",
                    "drive from",
                    "^fly",
                    "flight to",
                    "flight from",
                    "return travel",
                    "commute"),
            "words that mark travel");

    private static final Pattern MILES =
            Pattern.compile("(\\d{1,5})(?:\\.\\d)?[\\s-]?(?:miles?|mi)\\b", Pattern.CASE_INSENSITIVE);

    static Travel of(Settings settings) {
        return new Travel(settings.codes("activities"), settings.phrases("words"));
    }

    boolean isOn(RatedLine line) {
        return codes.contains(line.codes().activity()) || words.touch(line.narrative());
    }

    /// The miles that a text gives.
    static Optional<BigDecimal> miles(String text) {
        var found = MILES.matcher(text);
        return found.find() ? Optional.of(new BigDecimal(found.group(1))) : Optional.empty();
    }
}
