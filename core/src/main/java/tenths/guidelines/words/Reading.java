package tenths.guidelines.words;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The words of a narrative, with a number for each that is the same for all words with the same letters, so that a
/// word is looked up without being read again. Sixty rules ask for the same texts in turn: those asked for lately are
/// kept.
final class Reading {
    private static final int KEPT = 4_096;
    private static final int FACTOR = 31;
    private static final int SPREAD = 0x9E37_79B1;

    /// Values that only ever come to know more of the same text; two threads may overwrite each other's, and then one
    /// of them reads its text again.
    private static final Reading[] RECENT = new Reading[KEPT];

    /// The hash of each text kept: another text is told without a look at the old one.
    private static final int[] HASHES = new int[KEPT];

    /// The tasks by one list of verbs.
    private record ByVerbs(Phrases verbs, List<Span> tasks) {}

    private final String text;
    private final int[] starts;
    private final int[] ends;
    private final int[] numbers;
    private @Nullable LetterPairs pairs;
    private @Nullable String bare;
    private @Nullable ByVerbs tasks;
    private int counted; // one more than the count; 0 until somebody asks

    private Reading(String text) {
        this.text = text;
        var most = text.length() / 2 + 1;
        var from = new int[most];
        var to = new int[most];
        var number = new int[most];
        var found = 0;
        for (var at = Letters.nextWord(text, 0); at < text.length(); found++) {
            from[found] = at;
            to[found] = Letters.wordEnd(text, at);
            number[found] = number(text, at, to[found]);
            at = Letters.nextWord(text, to[found]);
        }
        this.starts = Arrays.copyOf(from, found);
        this.ends = Arrays.copyOf(to, found);
        this.numbers = Arrays.copyOf(number, found);
    }

    static Reading of(String text) {
        var hash = text.hashCode();
        var place = hash & (KEPT - 1);
        if (HASHES[place] == hash) {
            var kept = RECENT[place];
            if (kept != null && kept.text.equals(text)) {
                return kept;
            }
        }
        var read = new Reading(text);
        RECENT[place] = read;
        HASHES[place] = hash;
        return read;
    }

    String text() {
        return text;
    }

    /// How many words there are; each is called by its place, from 0.
    int words() {
        return starts.length;
    }

    int start(int word) {
        return starts[word];
    }

    int end(int word) {
        return ends[word];
    }

    /// Never 0.
    int number(int word) {
        return numbers[word];
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
        var start = starts[word];
        if (ends[word] - start != letters.length()) {
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
        if (next >= starts.length) {
            return -1;
        }
        for (var i = ends[word]; i < starts[next]; i++) {
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
    int count() {
        var known = counted;
        if (known == 0) {
            known = WordCount.read(text) + 1;
            counted = known;
        }
        return known - 1;
    }
}
