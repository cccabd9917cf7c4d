package tenths.notes.days;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenths.notes.Flag;

/// A day that the note names.
///
/// @param from its first token
/// @param to one after its last token
/// @param day null where the words leave it open or no such day exists; a flag then says so
/// @param all every day that the words name: one, or those of a span from the first to the last; none where that is
/// open
/// @param isOfWork false for the day of something else: a deadline, the letter that was read
/// @param couldBeShare true for `4/10`, which is also four tenths
public record DayNamed(
        int from,
        int to,
        @Nullable LocalDate day,
        List<LocalDate> all,
        boolean isOfWork,
        boolean couldBeShare,
        Set<Flag> flags) {
    private static final int LONGEST_SPAN = 7;

    public DayNamed {
        all = List.copyOf(all);
        flags = Set.copyOf(flags);
    }

    static DayNamed of(int from, int to, LocalDate day) {
        return new DayNamed(from, to, day, List.of(day), true, false, Set.of());
    }

    /// Two numbers; no day where both orders give one.
    static DayNamed figures(int from, int to, @Nullable LocalDate day, boolean couldBeShare) {
        return day == null
                ? new DayNamed(from, to, null, List.of(), true, couldBeShare, Set.of(Flag.AMBIGUOUS_DATE))
                : new DayNamed(from, to, day, List.of(day), true, couldBeShare, Set.of());
    }

    static DayNamed open(int from, int to) {
        return new DayNamed(from, to, null, List.of(), true, false, Set.of(Flag.AMBIGUOUS_DATE));
    }

    /// `Mon-Wed`, `6/1-6/3`: which of them is open, unless something was done on each.
    static DayNamed span(int from, int to, @Nullable LocalDate first, @Nullable LocalDate last) {
        var all = first == null || last == null ? List.<LocalDate>of() : workingDays(first, last);
        return new DayNamed(from, to, null, all, true, false, Set.of(Flag.AMBIGUOUS_DATE));
    }

    /// None where a weekend lies between: who worked on it has to be said.
    private static List<LocalDate> workingDays(LocalDate first, LocalDate last) {
        if (!first.isBefore(last) || !last.isBefore(first.plusDays(LONGEST_SPAN))) {
            return List.of();
        }
        var all = first.datesUntil(last.plusDays(1)).toList();
        var hasWeekend = all.stream().anyMatch(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0);
        return hasWeekend ? List.of() : all;
    }

    static DayNamed invalid(int from, int to) {
        return new DayNamed(from, to, null, List.of(), true, false, Set.of(Flag.INVALID_DATE));
    }

    DayNamed ofSomethingElse() {
        return new DayNamed(from, to, day, all, false, couldBeShare, Set.of());
    }

    DayNamed with(Flag flag) {
        var more = EnumSet.of(flag);
        more.addAll(flags);
        return new DayNamed(from, to, day, all, isOfWork, couldBeShare, more);
    }

    DayNamed spanning(int first, int last) {
        return new DayNamed(first, last, day, all, isOfWork, couldBeShare, flags);
    }
}
