package tenths.time;

/// Where the words of a note came from.
///
/// @param name the file, mailbox or calendar as a person calls it; blank where there is only one
/// @param key its identity at the source, so that the same thing is received once; blank where the source has none
/// @param claimedFrom who the source says wrote it. A claim, never an identity (S-37): it decides nothing
public record NoteSource(Kind kind, String name, String key, String claimedFrom) {
    /// What kind of thing brought it.
    public enum Kind {
        TYPED,
        MAIL,
        CALENDAR,
        FILE,
        CALL_LOG,
        DOCUMENT_LOG,
        TIMER,
        PHONE,
        PROGRAM
    }

    /// Typed by the person into a page of the house.
    public static final NoteSource TYPED = new NoteSource(Kind.TYPED, "", "", "");
}
