package tenths.time.weeks;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/// A person's week, Monday to Sunday.
///
/// @param complete the person said that nothing is missing, whatever the target says
public record Week(List<Day> days, boolean complete) {
    /// Days of a week.
    public static final int LENGTH = 7;

    public Week {
        days = List.copyOf(days);
        if (days.size() != LENGTH || days.getFirst().date().getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new IllegalArgumentException("a week has seven days from Monday on");
        }
    }

    public static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    public static Week of(LocalDate monday, boolean complete, Function<LocalDate, Day> day) {
        return new Week(
                IntStream.range(0, LENGTH).mapToObj(monday::plusDays).map(day).toList(), complete);
    }

    public LocalDate monday() {
        return days.getFirst().date();
    }

    public LocalDate sunday() {
        return days.getLast().date();
    }

    /// A sum over the days of the week.
    public long sum(ToLongFunction<Day> figure) {
        return days.stream().mapToLong(figure).sum();
    }

    /// The days with a gap that are over.
    public List<Day> gaps(LocalDate today) {
        return complete ? List.of() : over(today, day -> day.gap() > 0);
    }

    /// The days of which the biller still waits for time.
    public List<Day> owing(LocalDate today) {
        return complete ? List.of() : over(today, day -> day.owed() > 0);
    }

    /// Seconds that the biller still waits for. The day that runs is not owed yet.
    public long owed(LocalDate today) {
        return owing(today).stream().mapToLong(Day::owed).sum();
    }

    private List<Day> over(LocalDate today, Predicate<Day> which) {
        return days.stream()
                .filter(day -> day.date().isBefore(today))
                .filter(which)
                .toList();
    }
}
