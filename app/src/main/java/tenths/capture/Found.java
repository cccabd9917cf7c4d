package tenths.capture;

import tenths.time.NoteSource;

/// One note found in what was sent.
///
/// @param person whose work it is as a column of the source says, by number or name; empty where the source says
///     nothing: then it is of whoever brought it
/// @param original SHA-256 of the bytes it came in, in hexadecimal
public record Found(Incoming incoming, String person, String original) {
    /// A longer text is no note: nobody could check what is proposed from it.
    public static final int MOST_CHARACTERS = 20_000;

    /// A note of whoever brings it.
    public static Found of(Incoming incoming, String original) {
        return new Found(incoming, "", original);
    }

    public NoteSource source() {
        return incoming.source();
    }

    public String text() {
        return incoming.text();
    }
}
