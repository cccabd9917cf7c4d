package tenths.rates;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The kinds of rate agreement, from the one that always wins to the one that wins last: first those for a person or a
/// class, of the matter, its group, the client; then blended ones in the same order; then what the firm asks. Within a
/// kind a rate for more particular work wins over one for less particular work.
public enum Precedence {
    MATTER_TIMEKEEPER('A', "matter and timekeeper"),
    MATTER_CLASS('B', "matter and class"),
    GROUP_TIMEKEEPER('J', "group of matters and timekeeper"),
    GROUP_CLASS('K', "group of matters and class"),
    CLIENT_TIMEKEEPER('C', "client and timekeeper"),
    CLIENT_CLASS('D', "client and class"),
    MATTER_BLENDED('E', "matter, blended"),
    GROUP_BLENDED('L', "group of matters, blended"),
    CLIENT_BLENDED('F', "client, blended"),
    TIMEKEEPER('G', "timekeeper's own rate"),
    CLASS('H', "the firm's rate of the class"),
    FIRM('I', "the firm's rate for everybody");

    private static final Map<Character, Precedence> BY_LETTER =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(each -> each.letter, Function.identity()));

    private final char letter;
    private final String words;

    /// @param letter in the kept form of a trace, for ever
    Precedence(char letter, String words) {
        this.letter = letter;
        this.words = words;
    }

    /// For the trace that a biller reads.
    public String words() {
        return words;
    }

    /// Whether it is for whoever the client is.
    boolean isFirms() {
        return compareTo(TIMEKEEPER) >= 0;
    }

    /// Whether it is for a group of matters.
    boolean isGroups() {
        return this == GROUP_TIMEKEEPER || this == GROUP_CLASS || this == GROUP_BLENDED;
    }

    char letter() {
        return letter;
    }

    /// @throws IllegalArgumentException if no kind has the letter
    static Precedence of(char letter) {
        var found = BY_LETTER.get(letter);
        if (found == null) {
            throw new IllegalArgumentException("kind of agreement '" + letter + "' is not known");
        }
        return found;
    }
}
