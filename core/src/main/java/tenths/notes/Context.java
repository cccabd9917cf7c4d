package tenths.notes;

import java.util.List;
import tenths.notes.history.Habits;

/// What the reader may know of the firm and of the person who writes: plain values, no database.
///
/// Built once for each person and shared by their readings.
///
/// @param colleagues everybody at the firm, the writer included
/// @param matters the open matters on which the writer may work
/// @param habits what the firm's history and the writer's own notes taught
public record Context(
        DateOrder dateOrder, Rounding rounding, List<Colleague> colleagues, List<KnownMatter> matters, Habits habits) {
    public Context {
        colleagues = List.copyOf(colleagues);
        matters = List.copyOf(matters);
    }

    /// Of a firm without a history.
    public Context(DateOrder dateOrder, Rounding rounding, List<Colleague> colleagues, List<KnownMatter> matters) {
        this(dateOrder, rounding, colleagues, matters, Habits.none());
    }
}
