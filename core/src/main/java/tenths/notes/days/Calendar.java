package tenths.notes.days;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import tenths.notes.DateOrder;

/// Which day of which year is meant, seen from the day of writing.
///
/// @param written the day of writing
record Calendar(LocalDate written, DateOrder order) {
    private static final int MONTHS = 12;
    private static final int CENTURY = 2000;
    private static final int SHORT_YEAR = 100;

    /// The day with this year, or null if no such day exists. Years may have two digits.
    static @Nullable LocalDate day(int year, int month, int day) {
        try {
            return LocalDate.of(year < SHORT_YEAR ? CENTURY + year : year, month, day);
        } catch (DateTimeException _) {
            return null;
        }
    }

    /// The nearest such day; null if no year has it.
    @Nullable
    LocalDate near(int month, int day) {
        LocalDate best = null;
        for (var year = written.getYear() - 1; year <= written.getYear() + 1; year++) {
            var candidate = day(year, month, day);
            if (candidate != null && (best == null || distance(candidate) < distance(best))) {
                best = candidate;
            }
        }
        return best;
    }

    private long distance(LocalDate that) {
        var days = ChronoUnit.DAYS.between(that, written);
        // Time is written down afterwards: the past is nearer than the future.
        return days >= 0 ? days : -2 * days;
    }

    /// Two numbers in the firm's order; in the other order where only that one exists.
    @Nullable
    LocalDate near(int first, int second, boolean swapped) {
        var monthFirst = (order == DateOrder.DAY_FIRST) == swapped;
        return monthFirst ? near(first, second) : near(second, first);
    }

    boolean isMonthThenDay(int first, int second) {
        return first >= 1 && first <= MONTHS && second >= 1;
    }

    /// The last such weekday before or on the day of writing.
    LocalDate lastOrSame(DayOfWeek weekday) {
        return written.with(TemporalAdjusters.previousOrSame(weekday));
    }
}
