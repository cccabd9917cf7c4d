package tenths.time.weeks;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// How much a person means to work on which days, from a day on.
///
/// @param secondsPerDay 0 to 86,400; 0 means that nothing is owed
public record Target(LocalDate validFrom, int secondsPerDay, Set<DayOfWeek> days) {
    /// All hours of a day.
    public static final int SECONDS_PER_DAY = 86_400;

    public Target {
        days = days.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(days));
        if (secondsPerDay < 0 || secondsPerDay > SECONDS_PER_DAY) {
            throw new IllegalArgumentException("a day's target is 0 to 24 hours, not " + secondsPerDay + " s");
        }
    }

    /// What is to be worked on a day by the newest target that has begun; 0 before the first.
    public static int seconds(List<Target> targets, LocalDate day) {
        return targets.stream()
                .filter(target -> !target.validFrom().isAfter(day))
                .max(Comparator.comparing(Target::validFrom))
                .filter(target -> target.days().contains(day.getDayOfWeek()))
                .map(Target::secondsPerDay)
                .orElse(0);
    }
}
