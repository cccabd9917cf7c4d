package tenths.notes.history;

import java.util.List;
import tenths.notes.Ground;
import tenths.notes.Ground.Weight;

/// What the firm's history makes of some words.
///
/// @param perMille how often such guesses were right on entries kept aside
/// @param next the code that came second
/// @param weights what speaks for the code and what for the next, the strongest first
public record Guess(String code, int perMille, Known known, String next, List<Weight> weights) {
    private static final int PER_CENT = 10;

    public Guess {
        weights = List.copyOf(weights);
    }

    /// How many of the words and pairs of words were learned before; the lead of a code counts for that share only.
    public record Known(int words, int of) {}

    /// `3 of 4 words and pairs are known; such guesses were right 96 times in 100`.
    public String why() {
        return "%d of %d words and pairs are known; such guesses were right %d times in 100"
                .formatted(known.words(), known.of(), perMille / PER_CENT);
    }

    public Ground ground() {
        return new Ground(code, Ground.By.HISTORY, why(), next, weights);
    }
}
