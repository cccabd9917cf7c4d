package tenths.notes.activities;

import java.util.List;
import tenths.notes.Ground;
import tenths.notes.Span;

/// A billing code that words suggest.
///
/// @param plain true where what was done was said; false where it only follows from the thing that was worked on
/// @param words those that it rests on
/// @param ground why, with the code; its code is blank where the words do not tell
public record Suggestion(boolean plain, List<Span> words, Ground ground) {
    public static final Suggestion NONE = new Suggestion("", false, List.of(), "");

    public Suggestion {
        words = List.copyOf(words);
    }

    /// By a rule.
    Suggestion(String code, boolean plain, List<Span> words, String why) {
        this(plain, words, Ground.rule(code, why));
    }

    /// From what was billed for such words before.
    public static Suggestion ofHistory(List<Span> words, Ground ground) {
        return new Suggestion(false, words, ground);
    }

    public String code() {
        return ground.code();
    }

    /// One phrase for a person: `"call" with "Kendrick": outside counsel`.
    public String why() {
        return ground.why();
    }

    /// Whether the firm's history tells it and not the words alone.
    public boolean learned() {
        return ground.by() == Ground.By.HISTORY;
    }

    public boolean isEmpty() {
        return code().isEmpty();
    }
}
