package tenths.capture;

import java.time.LocalDate;
import java.util.List;
import tenths.time.NoteSource;
import tenths.time.Proposed;

/// Words that a source hands over, cleaned of what nobody wrote for the house. Whose they are is decided by the account
/// or mailbox through which they came, never by what they say (S-37).
///
/// @param writtenOn the day of writing in the writer's zone
/// @param proposed entries that the source itself knows as fields (a timer, a call log); empty where the words are to
/// be
///     read
public record Incoming(NoteSource source, String text, LocalDate writtenOn, List<Proposed> proposed) {
    public Incoming {
        proposed = List.copyOf(proposed);
    }

    /// Words to be read.
    public static Incoming words(NoteSource source, String text, LocalDate writtenOn) {
        return new Incoming(source, text, writtenOn, List.of());
    }
}
