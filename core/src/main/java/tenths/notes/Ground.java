package tenths.notes;

import java.math.BigDecimal;
import java.util.List;

/// Why a billing code was proposed: the rule, or the words with their weights.
///
/// @param code the one that was proposed
/// @param why one phrase for a person: `"call" with "Kendrick": outside counsel`
/// @param next the code that came second; blank where no other was weighed
/// @param weights what speaks for the code and what for the next, the strongest first; none where a rule told
public record Ground(String code, By by, String why, String next, List<Weight> weights) {
    public Ground {
        weights = List.copyOf(weights);
    }

    /// How the words decide.
    public enum By {
        /// A code that was typed, or a verb with the person or the thing that it goes with.
        RULE,
        /// The code that the plainest word names.
        PLAINEST,
        /// The code for which everything together speaks most, as learned from what the firm approved before.
        HISTORY
    }

    /// What one word or pair of words speaks for one of the two codes.
    ///
    /// @param words blank for how often the firm bills the code, whatever the words
    /// @param weight more than zero; of words learned from history the natural logarithm of how much likelier they
    /// stand with this code than with the other
    public record Weight(String words, String code, BigDecimal weight) {}

    public static Ground rule(String code, String why) {
        return new Ground(code, By.RULE, why, "", List.of());
    }

    /// What decided, for the code or for the next: the heaviest word, or all that was learned together.
    public BigDecimal weightOf(String some) {
        var own = weights.stream()
                .filter(each -> each.code().equals(some))
                .map(Weight::weight)
                .toList();
        return switch (by) {
            case RULE, PLAINEST -> own.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
            case HISTORY -> own.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        };
    }
}
