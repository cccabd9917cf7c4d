package tenths.connectors.csv;

import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tenths.connectors.csv.Mapping.Field;
import tenths.connectors.csv.Mapping.Kind;

/// Reads the rows of call logs and of logs of documents.
public final class LogRows {
    private static final int LONGEST_TEXT = 500;
    private static final int SECONDS_PER_DAY = 86_400;
    private static final Pattern CLOCK =
            Pattern.compile("(?:.*[T ])?([0-9]{1,2}):([0-5][0-9])(?::([0-5][0-9])(?:\\.[0-9]+)?)?\\s*([AaPp][Mm])?.*");
    private static final Pattern PARTS = Pattern.compile(
            "(?:([0-9]{1,2})\\s?h[a-z]*)?\\s?(?:([0-9]{1,4})\\s?m[a-z]*)?\\s?(?:([0-9]{1,5})\\s?s[a-z]*)?");
    private static final Pattern COLONS = Pattern.compile("([0-9]{1,3}):([0-5]?[0-9])(?::([0-5]?[0-9]))?");
    private static final List<Field> TEXTS = List.of(
            Field.KEY,
            Field.TIMEKEEPER,
            Field.TIMEKEEPER_NAME,
            Field.MATTER,
            Field.NARRATIVE,
            Field.OTHER_NAME,
            Field.OTHER_NUMBER,
            Field.CALL_DIRECTION,
            Field.DOCUMENT,
            Field.ACTION);

    private LogRows() {}

    /// Null where the row has a fault, which is then among the faults.
    public static @Nullable LogRow of(Table.Row row, Faults faults) {
        var values = new Values(row, faults);
        var day = values.date(Field.DATE);
        var clock = clock(values, row.text(Field.CLOCK).isEmpty() ? Field.DATE : Field.CLOCK);
        var seconds = seconds(values, row.mapping().kind(), clock);
        if (seconds < 0 || seconds > SECONDS_PER_DAY) {
            values.fault(lengthField(row), "This is no time within a day.", "Correct it, or leave the row out.");
        }
        if (row.mapping().kind() == Kind.DOCUMENTS) {
            values.needed(Field.DOCUMENT);
        }
        if (values.faulty() || day == null) {
            return null;
        }
        var texts = new EnumMap<Field, String>(Field.class);
        for (var field : TEXTS) {
            var text = row.text(field);
            texts.put(field, text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
        }
        return new LogRow(row.line(), day, clock, seconds, texts);
    }

    private static Field lengthField(Table.Row row) {
        return List.of(Field.SECONDS, Field.MINUTES, Field.LENGTH, Field.ENDED).stream()
                .filter(field -> !row.text(field).isEmpty())
                .findFirst()
                .orElse(Field.LENGTH);
    }

    private static @Nullable LocalTime clock(Values values, Field field) {
        var match = CLOCK.matcher(values.text(field));
        if (!match.matches()) {
            return null;
        }
        var hour = number(match, 1);
        var half = match.group(4);
        if (half != null) {
            hour = hour % 12 + (half.equalsIgnoreCase("pm") ? 12 : 0);
        }
        return hour > 23 ? null : LocalTime.of(hour, number(match, 2), number(match, 3));
    }

    /// -1 where it cannot be read, 0 where nothing is said.
    private static int seconds(Values values, Kind kind, @Nullable LocalTime start) {
        if (!values.text(Field.SECONDS).isEmpty()) {
            return whole(values, Field.SECONDS, 1);
        }
        if (!values.text(Field.MINUTES).isEmpty()) {
            return whole(values, Field.MINUTES, 60);
        }
        if (!values.text(Field.LENGTH).isEmpty()) {
            return length(values.text(Field.LENGTH), kind);
        }
        var end = clock(values, Field.ENDED);
        if (start == null || end == null) {
            return 0;
        }
        var seconds = Math.toIntExact(Duration.between(start, end).toSeconds());
        return seconds < 0 ? seconds + SECONDS_PER_DAY : seconds; // it went on past midnight
    }

    private static int whole(Values values, Field field, int unitSeconds) {
        var number = values.number(field);
        return number == null || number.signum() < 0 || number.precision() - number.scale() > 6
                ? -1
                : number.multiply(java.math.BigDecimal.valueOf(unitSeconds)).intValue();
    }

    /// `1:02:03`, `12m 34s`; `12:34` is minutes and seconds of a call, hours and minutes with a document.
    private static int length(String text, Kind kind) {
        var colons = COLONS.matcher(text);
        if (colons.matches()) {
            var three = colons.group(3) != null;
            var first = number(colons, 1);
            var second = number(colons, 2);
            return three || kind == Kind.DOCUMENTS
                    ? first * 3_600 + second * 60 + number(colons, 3)
                    : first * 60 + second;
        }
        var parts = PARTS.matcher(text.toLowerCase(java.util.Locale.ROOT));
        return parts.matches() && !text.isBlank()
                ? number(parts, 1) * 3_600 + number(parts, 2) * 60 + number(parts, 3)
                : -1;
    }

    private static int number(Matcher match, int group) {
        var digits = match.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
