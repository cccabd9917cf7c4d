package tenths.notes.entries;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tenths.notes.Flag;
import tenths.notes.days.DayNamed;
import tenths.notes.durations.Stretch;
import tenths.notes.matters.Mention;

/// The words of one piece of work, with what stands over it.
///
/// @param from its first token
/// @param to one after its last token
/// @param time how long it took; null where nobody said
/// @param above names that stand over it: of a heading, the subject, the piece before
/// @param day the day that stands over it; its own day wins
/// @param flags what the cutting has to say about it
public record Piece(
        int from,
        int to,
        @Nullable Stretch time,
        Clause clause,
        List<Mention> above,
        @Nullable DayNamed day,
        List<Flag> flags) {
    public Piece {
        above = List.copyOf(above);
        flags = List.copyOf(flags);
    }

    static Piece of(Clause clause, int from, int to, @Nullable Stretch time) {
        return new Piece(from, to, time, clause, List.of(), null, List.of());
    }

    boolean isTimed() {
        return time != null;
    }

    Piece with(Flag flag) {
        var more = new ArrayList<>(flags);
        more.add(flag);
        return new Piece(from, to, time, clause, above, day, more);
    }

    Piece spanning(int first, int last) {
        return new Piece(first, last, time, clause, above, day, flags);
    }

    Piece under(List<Mention> names, @Nullable DayNamed over) {
        return new Piece(from, to, time, clause, names.isEmpty() ? above : names, over == null ? day : over, flags);
    }

    Piece timed(@Nullable Stretch better) {
        return new Piece(from, to, better, clause, above, day, flags);
    }
}
