package tenths.notes;

import java.util.List;

/// The UTBMS codes that the words suggest; blank where they do not tell.
///
/// @param grounds one for each code that is not blank
public record Coding(String activity, String task, List<Ground> grounds) {
    public static final Coding NONE = new Coding("", "", List.of());

    public Coding {
        grounds = List.copyOf(grounds);
    }
}
