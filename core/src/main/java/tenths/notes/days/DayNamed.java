package tenths.notes.days;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenths.notes.Flag;

/// A day that the note names.
///
/// @param from its first token
/// @param to one after its last token
/// @param day null where the words leave it open or no such day exists; a flag then says so
/// @param isOfWork false for the day of something else: a deadline, the letter that was read
/// @param couldBeShare true for `4/10`, which is also four tenths
public record DayNamed(
        int from, int to, @Nullable LocalDate day, boolean isOfWork, boolean couldBeShare, Set<Flag> flags) {
    public DayNamed {
        flags = Set.copyOf(flags);
    }

    static DayNamed of(int from, int to, LocalDate day) {
        return new DayNamed(from, to, day, true, false, Set.of());
    }

    static DayNamed open(int from, int to) {
        return new DayNamed(from, to, null, true, false, Set.of(Flag.AMBIGUOUS_DATE));
    }

    static DayNamed invalid(int from, int to) {
        return new DayNamed(from, to, null, true, false, Set.of(Flag.INVALID_DATE));
    }

    DayNamed ofSomethingElse() {
        return new DayNamed(from, to, day, false, couldBeShare, Set.of());
    }

    DayNamed with(Flag flag) {
        var more = EnumSet.of(flag);
        more.addAll(flags);
        return new DayNamed(from, to, day, isOfWork, couldBeShare, more);
    }

    DayNamed spanning(int first, int last) {
        return new DayNamed(first, last, day, isOfWork, couldBeShare, flags);
    }
}
