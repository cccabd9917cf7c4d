package tenths.guidelines.words;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The words of a narrative, with a number for each that is the same for all words with the same letters, so that a
/// word is looked up without being read again. Sixty rules ask for the same texts in turn: those asked for lately are
/// kept.
final class Reading {
    private static final int KEPT = 4_096;
    private static final int EACH = 3; // numbers for each word
    private static final int USUAL_LENGTH = 5; // of a word with what follows it, when room is made
    private static final int FACTOR = 31;
    private static final int SPREAD = 0x9E37_79B1;

    /// Values that only ever come to know more of the same text.
    private static final Recent<Reading> RECENT = new Recent<>(KEPT);

    /// The tasks by one list of verbs.
    private record ByVerbs(Phrases verbs, List<Span> tasks) {}

    private final String text;

    /// Start, end and number of each word, one word behind the other; there may be room behind the last.
    private final int[] words;

    private final int count;
    private @Nullable LetterPairs pairs;
    private @Nullable String bare;
    private @Nullable ByVerbs tasks;
    private int counted; // one more than the count; 0 until somebody asks

    private Reading(String text) {
        this.text = text;
        var read = new int[EACH * (text.length() / USUAL_LENGTH + 1)];
        var found = 0;
        for (var at = Letters.nextWord(text, 0); at < text.length(); found++) {
            var place = found * EACH;
            if (place == read.length) {
                read = Arrays.copyOf(read, 2 * place);
            }
            var end = Letters.wordEnd(text, at);
            read[place] = at;
            read[place + 1] = end;
            read[place + 2] = number(text, at, end);
            at = Letters.nextWord(text, end);
        }
        this.words = read;
        this.count = found;
    }

    static Reading of(String text) {
        var hash = text.hashCode();
        var kept = RECENT.find(hash);
        return kept != null && kept.text.equals(text) ? kept : RECENT.keep(hash, new Reading(text));
    }

    String text() {
        return text;
    }

    /// How many words there are; each is called by its place, from 0.
    int words() {
        return count;
    }

    int start(int word) {
        return words[word * EACH];
    }

    int end(int word) {
        return words[word * EACH + 1];
    }

    /// Never 0.
    int number(int word) {
        return words[word * EACH + 2];
    }

    /// The number of a word of its own.
    static int number(String word) {
        return number(word, 0, word.length());
    }

    private static int number(String text, int start, int end) {
        var number = 0;
        for (var i = start; i < end; i++) {
            number = number * FACTOR + Letters.folded(text.charAt(i));
        }
        number *= SPREAD;
        number ^= number >>> Short.SIZE;
        return number == 0 ? 1 : number;
    }

    /// Whether a word has these letters, whatever their case.
    ///
    /// @param letters folded
    boolean is(int word, String letters) {
        var start = start(word);
        if (end(word) - start != letters.length()) {
            return false;
        }
        for (var i = 0; i < letters.length(); i++) {
            if (Letters.folded(text.charAt(start + i)) != letters.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// The next word of the same phrase, or -1 where other punctuation or the end comes first.
    int next(int word) {
        var next = word + 1;
        if (next >= count) {
            return -1;
        }
        for (var i = end(word); i < start(next); i++) {
            if (!Letters.joins(text.charAt(i))) {
                return -1;
            }
        }
        return next;
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

    /// See [BareText].
    String bare() {
        var known = bare;
        if (known == null) {
            known = BareText.read(text);
            bare = known;
        }
        return known;
    }

    /// See [Tasks].
    List<Span> tasks(Phrases verbs) {
        var known = tasks;
        if (known == null || !known.verbs().equals(verbs)) {
            known = new ByVerbs(verbs, List.copyOf(Tasks.read(this, verbs)));
            tasks = known;
        }
        return known.tasks();
    }

    /// See [WordCount].
    int counted() {
        var known = counted;
        if (known == 0) {
            known = WordCount.read(text) + 1;
            counted = known;
        }
        return known - 1;
    }
}
