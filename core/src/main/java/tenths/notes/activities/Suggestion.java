package tenths.notes.activities;

import java.util.List;
import tenths.notes.Span;

/// A billing code that words suggest.
///
/// @param code blank where the words do not tell
/// @param plain true where what was done was said; false where it only follows from the thing that was worked on
/// @param words those that it rests on
/// @param why one phrase for a person: `"call" with "Kendrick": outside counsel`
public record Suggestion(String code, boolean plain, List<Span> words, String why) {
    public static final Suggestion NONE = new Suggestion("", false, List.of(), "");

    public Suggestion {
        words = List.copyOf(words);
    }

    public boolean isEmpty() {
        return code.isEmpty();
    }
}
