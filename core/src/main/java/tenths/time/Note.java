package tenths.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import tenths.firm.TimekeeperId;
import tenths.notes.NoteReader;

/// Words in which somebody told what they did: typed, mailed, exported or spoken. They are kept as they came and never
/// changed; everything that is proposed from them points back into them.
///
/// @param of whose work the words tell; the person whose account or mailbox brought them, never a name in the words
/// @param text the words, with their lines; 1 to 32,000 characters
/// @param writtenOn the day of writing in the writer's zone; "yesterday" counts from it
/// @param receivedAt when they came in
public record Note(UUID id, TimekeeperId of, NoteSource source, String text, LocalDate writtenOn, Instant receivedAt) {
    /// More than a long day tells, and less than a mailbox.
    public static final int MOST_CHARACTERS = NoteReader.MAX_CHARACTERS;

    public Note {
        if (text.isBlank() || text.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException(
                    "a note has 1 to %,d characters, not %,d".formatted(MOST_CHARACTERS, text.length()));
        }
    }
}
