package tenths.notes.entries;

/// Words between two full stops, semicolons or line ends.
///
/// @param from its first token
/// @param to one after its last token
/// @param line number of the line of the note; a line that was wrapped counts once
/// @param paragraph number of the paragraph
/// @param bullet whether its line begins with a bullet or a number
public record Clause(int from, int to, int line, int paragraph, boolean bullet) {
    boolean holds(int token) {
        return from <= token && token < to;
    }

    Clause until(Clause later) {
        return new Clause(from, later.to, line, paragraph, bullet);
    }
}
