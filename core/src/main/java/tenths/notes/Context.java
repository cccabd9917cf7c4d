package tenths.notes;

import java.util.List;

/// What the reader may know of the firm and of the person who writes: plain values, no database.
///
/// Built once and shared by many readings.
///
/// @param colleagues everybody at the firm, the writer included
/// @param matters the open matters on which the writer may work
public record Context(DateOrder dateOrder, Rounding rounding, List<Colleague> colleagues, List<KnownMatter> matters) {
    public Context {
        colleagues = List.copyOf(colleagues);
        matters = List.copyOf(matters);
    }
}
