package tenths.desk.capture;

import java.util.List;
import tenths.firm.TimekeeperId;
import tenths.time.Note;
import tenths.time.Proposed;

/// Reads the words of one person: what entries do they propose? It knows that person's matters and saves nothing.
@FunctionalInterface
public interface Reader {
    /// Empty where nothing in the note is work.
    List<Proposed> read(Note note);

    /// Finds the reader of a person.
    @FunctionalInterface
    interface Shelf {
        Reader of(TimekeeperId person);
    }
}
