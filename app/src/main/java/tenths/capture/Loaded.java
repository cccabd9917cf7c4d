package tenths.capture;

import java.util.ArrayList;
import java.util.List;

/// What came of reading: the notes that were found, what could not be read, and what was left out on purpose.
///
/// @param remarks sentences for the person: `2 cancelled events were left out.`
public record Loaded(List<Found> notes, List<Unread> unread, List<String> remarks) {
    public Loaded {
        notes = List.copyOf(notes);
        unread = List.copyOf(unread);
        remarks = List.copyOf(remarks);
    }

    public static Loaded of(Found note) {
        return new Loaded(List.of(note), List.of(), List.of());
    }

    public static Loaded nothing(Unread why) {
        return new Loaded(List.of(), List.of(why), List.of());
    }

    public Loaded with(Loaded more) {
        return new Loaded(joined(notes, more.notes), joined(unread, more.unread), joined(remarks, more.remarks));
    }

    private static <T> List<T> joined(List<T> some, List<T> others) {
        var all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
