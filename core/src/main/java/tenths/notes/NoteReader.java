package tenths.notes;

import java.util.List;
import java.util.Set;

/// Turns a lawyer's words into proposed entries, each field with the words it rests on. Safe to share between threads.
public final class NoteReader {
    /// Notes longer than this are refused: nobody dictates a month in one go, and a mail bomb should say so at once.
    public static final int MAX_CHARACTERS = 100_000;

    private final Context context;

    public NoteReader(Context context) {
        this.context = context;
    }

    /// @throws UnreadableNote if the text is longer than [#MAX_CHARACTERS]
    public Reading read(Note note) {
        if (note.text().length() > MAX_CHARACTERS) {
            throw new UnreadableNote("the note has " + note.text().length() + " characters; the limit is "
                    + MAX_CHARACTERS + "; send the time itself without attachments and earlier mail");
        }
        var nothingToMatch = context.matters().isEmpty();
        return new Reading(
                List.of(), nothingToMatch ? Set.of(Flag.NO_NEW_ENTRY, Flag.NO_MATTER) : Set.of(Flag.NO_NEW_ENTRY));
    }
}
