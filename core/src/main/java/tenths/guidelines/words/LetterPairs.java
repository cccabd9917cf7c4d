package tenths.guidelines.words;

/// Which letters follow each other in a text, whatever their case: a text that lacks one pair of a phrase does not hold
/// the phrase. Some pairs share a place, so that it may say yes too often, never no.
final class LetterPairs {
    private static final int PLACES = 1_024;
    private static final int FACTOR = 31;
    private static final int ASCII = 128;

    private final long[] held = new long[PLACES / Long.SIZE];

    LetterPairs(String text) {
        for (var i = 1; i < text.length(); i++) {
            var place = place(text, i);
            held[place / Long.SIZE] |= 1L << place;
        }
    }

    /// Whether a text with these pairs may hold what has the other ones.
    boolean mayHold(LetterPairs part) {
        for (var i = 0; i < held.length; i++) {
            if ((part.held[i] & ~held[i]) != 0) {
                return false;
            }
        }
        return true;
    }

    private static int place(String text, int second) {
        return (folded(text.charAt(second - 1)) * FACTOR + folded(text.charAt(second))) & (PLACES - 1);
    }

    /// The same for all that [String#regionMatches(boolean, int, String, int, int)] takes for the same letter, and
    /// for both apostrophes.
    private static char folded(char c) {
        if (c < ASCII) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        if (Character.isSurrogate(c)) {
            return Character.MIN_SURROGATE;
        }
        return c == '\u2019' ? '\'' : Character.toLowerCase(Character.toUpperCase(c));
    }
}
