package tenths.notes.text;

/// A line of a note and what it is for.
///
/// @param from its first token
/// @param to one after its last token, without the break
/// @param opens true for the first line of a paragraph
public record Line(int from, int to, Kind kind, boolean opens) {
    /// Only bodies and subjects can hold work.
    public enum Kind {
        BODY,
        /// What stands behind `Subject:`; from the first word of the subject itself.
        SUBJECT,
        HEADER,
        /// Somebody else's words: a reply or forward carries them along.
        QUOTED,
        /// Signature, disclaimer, banner.
        SIGNATURE
    }

    public boolean isBody() {
        return kind == Kind.BODY;
    }

    public boolean isEmpty() {
        return from >= to;
    }
}
