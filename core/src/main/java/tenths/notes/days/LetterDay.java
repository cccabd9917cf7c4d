package tenths.notes.days;

import java.time.DayOfWeek;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenths.notes.text.Tokens;

/// Weekdays by their first letter, where several stand in a row: `M 1.0 / T 1.5 / W 2.0`, `M-W`.
final class LetterDay {
    private static final int NEAR = 12;
    private static final Map<String, DayOfWeek> LETTERS = Map.of(
            "m", DayOfWeek.MONDAY,
            "t", DayOfWeek.TUESDAY,
            "tu", DayOfWeek.TUESDAY,
            "w", DayOfWeek.WEDNESDAY,
            "th", DayOfWeek.THURSDAY,
            "r", DayOfWeek.THURSDAY,
            "f", DayOfWeek.FRIDAY);

    private final Tokens tokens;
    private final Calendar calendar;

    LetterDay(Tokens tokens, Calendar calendar) {
        this.tokens = tokens;
        this.calendar = calendar;
    }

    @Nullable
    DayNamed at(int i) {
        var day = letter(i);
        if (day == null || tokens.at(i).glued()) {
            return null;
        }
        var last = tokens.is(i + 1, '-') || tokens.is(i + 1, '–') ? letter(i + 2) : null;
        if (last != null && day.compareTo(last) < 0) {
            var end = calendar.lastOrSame(last);
            return DayNamed.span(i, i + 3, end.with(TemporalAdjusters.previousOrSame(day)), end);
        }
        return isTimed(i) && isInRow(i, day) ? DayNamed.of(i, i + 1, calendar.lastOrSame(day)) : null;
    }

    private @Nullable DayOfWeek letter(int i) {
        var isCapital = tokens.at(i).isWord()
                && tokens.low(i).length() <= 2
                && Character.isUpperCase(tokens.text().charAt(tokens.at(i).start()));
        return isCapital ? LETTERS.get(tokens.low(i)) : null;
    }

    private boolean isTimed(int i) {
        return tokens.at(i + 1).isNumber() && !tokens.at(i + 1).glued();
    }

    /// A later day follows with its time, or an earlier one stands before it.
    private boolean isInRow(int i, DayOfWeek day) {
        for (var k = i + 1; k < i + NEAR && !tokens.at(k).isBreak(); k++) {
            var next = letter(k);
            if (next != null && isTimed(k)) {
                return day.compareTo(next) < 0;
            }
        }
        for (var k = i - 1; k > i - NEAR && !tokens.at(k).isBreak(); k--) {
            var before = letter(k);
            if (before != null && isTimed(k)) {
                return before.compareTo(day) < 0;
            }
        }
        return false;
    }
}
