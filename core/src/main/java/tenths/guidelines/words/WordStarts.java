package tenths.guidelines.words;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Where the words of a narrative start, and a short code of how each begins, so that most phrases are ruled out
/// without
/// reading the words. Sixty rules ask for the same texts in turn: those asked for lately are kept.
final class WordStarts {
    /// How many codes there are.
    static final int CODES = 4_096;

    private static final int LETTERS = 3;
    private static final int FACTOR = 31;
    private static final int KEPT = 4_096;

    /// Values that never change; two threads may overwrite each other's, and then one of them reads its text again.
    private static final WordStarts[] RECENT = new WordStarts[KEPT];

    private final String text;
    private final int[] starts;
    private final short[] codes;
    private volatile @Nullable LetterPairs pairs;

    private WordStarts(String text) {
        this.text = text;
        var places = new int[text.length() / 2 + 1];
        var begins = new short[places.length];
        var count = 0;
        for (var at = Letters.nextWord(text, 0); at < text.length(); ) {
            places[count] = at;
            begins[count++] = (short) code(text, at);
            at = Letters.nextWord(text, Letters.wordEnd(text, at));
        }
        this.starts = Arrays.copyOf(places, count);
        this.codes = Arrays.copyOf(begins, count);
    }

    static WordStarts of(String text) {
        var place = text.hashCode() & (KEPT - 1);
        var kept = RECENT[place];
        if (kept != null && kept.text.equals(text)) {
            return kept;
        }
        var read = new WordStarts(text);
        RECENT[place] = read;
        return read;
    }

    int count() {
        return starts.length;
    }

    int start(int word) {
        return starts[word];
    }

    int code(int word) {
        return codes[word];
    }

    /// Made when somebody asks: few rules look for plain text.
    LetterPairs pairs() {
        var known = pairs;
        if (known == null) {
            known = new LetterPairs(text);
            pairs = known;
        }
        return known;
    }

    /// The code of the word that starts at a place: the same for all words with the same first letters.
    static int code(String text, int at) {
        var code = 0;
        for (var i = at; i < at + LETTERS && i < text.length(); i++) {
            var c = text.charAt(i);
            if (!Letters.inWord(c)) {
                break;
            }
            code = code * FACTOR + Letters.folded(c);
        }
        return code & (CODES - 1);
    }
}
