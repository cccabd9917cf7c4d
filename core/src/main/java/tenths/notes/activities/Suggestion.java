package tenths.notes.activities;

import java.util.List;
import tenths.notes.Span;

/// A billing code that words suggest.
///
/// @param code blank where the words do not tell
/// @param plain true where what was done was said; false where it only follows from the thing that was worked on
/// @param learned true where the firm's history tells and not the words alone
/// @param words those that it rests on
/// @param why one phrase for a person: `"call" with "Kendrick": outside counsel`
public record Suggestion(String code, boolean plain, boolean learned, List<Span> words, String why) {
    public static final Suggestion NONE = new Suggestion("", false, List.of(), "");

    public Suggestion {
        words = List.copyOf(words);
    }

    /// From the words alone.
    Suggestion(String code, boolean plain, List<Span> words, String why) {
        this(code, plain, false, words, why);
    }

    /// From what was billed for such words before.
    public static Suggestion ofHistory(String code, List<Span> words, String why) {
        return new Suggestion(code, false, true, words, why);
    }

    public boolean isEmpty() {
        return code.isEmpty();
    }
}
