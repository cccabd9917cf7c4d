package tenths.expressions;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// How a date is spelled, in digits only: names of months differ by language and by the year of the software.
public final class DayPattern {
    private static final Pattern LEGAL = Pattern.compile("(?:yyyy|yy|MM|M|dd|d|[-/. ])+");
    private static final int LONGEST = 20;

    private final String pattern;
    private final DateTimeFormatter formatter;

    private DayPattern(String pattern) {
        this.pattern = pattern;
        // "u" is the plain year; with "y" a strict reader would ask for an era.
        this.formatter = DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    public static boolean isLegal(String pattern) {
        return pattern.length() <= LONGEST
                && LEGAL.matcher(pattern).matches()
                && pattern.matches(".*y.*")
                && pattern.matches(".*M.*")
                && pattern.matches(".*d.*");
    }

    /// @throws IllegalArgumentException where the pattern is not legal
    public static DayPattern of(String pattern) {
        if (!isLegal(pattern)) {
            throw new Unfit("'" + pattern + "' is no pattern of a date; write one such as yyyyMMdd or MM/dd/yyyy");
        }
        return new DayPattern(pattern);
    }

    public String print(LocalDate day) {
        if (day.getYear() < 0 || day.getYear() > 9_999) {
            throw new Unfit("the year " + day.getYear() + " has not four digits");
        }
        return formatter.format(day);
    }

    /// Empty where the text is no such date.
    public Optional<LocalDate> parse(String text) {
        try {
            return Optional.of(LocalDate.parse(text, formatter));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return pattern;
    }
}
