package tenths.guidelines.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A time that a narrative gives to one of its tasks: `Review answers (0.4); draft letter (.6)`.
///
/// @param hours as written
public record Allotted(BigDecimal hours, Span span) {
    private static final Pattern TIME =
            Pattern.compile("[(\\[]\\s{0,3}(\\d{0,2}\\.\\d{1,2})\\s{0,3}(?:h|hr|hrs|hour|hours)?\\.?\\s{0,3}[)\\]]");

    /// All allotted times in the order of the text.
    public static List<Allotted> in(String text) {
        if (text.indexOf('(') < 0 && text.indexOf('[') < 0) {
            return List.of();
        }
        var found = new ArrayList<Allotted>(0);
        var matcher = TIME.matcher(text);
        while (matcher.find()) {
            found.add(new Allotted(new BigDecimal(matcher.group(1)), new Span(matcher.start(), matcher.end())));
        }
        return found;
    }

    public static BigDecimal sum(List<Allotted> times) {
        return times.stream().map(Allotted::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
