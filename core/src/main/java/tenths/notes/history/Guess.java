package tenths.notes.history;

import java.util.List;

/// What the firm's history makes of some words.
///
/// @param perMille how often such guesses were right on entries kept aside
/// @param because the words that speak for this code against the next best one, the strongest first
public record Guess(String code, int perMille, List<Reason> because) {
    public Guess {
        because = List.copyOf(because);
    }

    /// One word.
    ///
    /// @param perMille its share in all that speaks for the code
    public record Reason(String word, int perMille) {
        @Override
        public String toString() {
            return "'%s' (0.%d)".formatted(word, Math.min(9, perMille / 100));
        }
    }

    /// `because 'interrogatory' (0.8), 'draft' (0.1)`.
    public String why() {
        return "because "
                + String.join(", ", because.stream().map(Reason::toString).toList());
    }
}
