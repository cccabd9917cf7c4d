package tenths.notes.matters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tenths.notes.words.EverydayWords;
import tenths.notes.words.GivenNames;
import tenths.notes.words.Shorthand;
import tenths.notes.words.Word;

/// Which word of a known name a typed word is: as it stands, in the plural, abbreviated, torn apart by dictation, or
/// with
/// one typing error. A word with an error that could be two names is neither.
final class Spelling {
    private static final int SHORTEST = 5;
    private static final int LONGEST = 40;
    private static final int SHORTEST_PLURAL = 4;
    private static final int SHORTEST_TORN = 6;
    private static final Set<String> TAILS = Set.of("son", "sons", "man", "field", "ford", "ton", "land", "wood");

    private final Set<String> known;
    /// Each known word under itself with one letter left out: what differs by one slip meets here.
    private final Map<String, List<String>> mutilated = new HashMap<>();

    Spelling(Set<String> known) {
        this.known = Set.copyOf(known);
        for (var word : known) {
            if (word.length() >= SHORTEST
                    && word.length() <= LONGEST
                    && !EverydayWords.knows(word)
                    && Character.isLetter(word.charAt(0))) {
                for (var rest : mutilations(word)) {
                    mutilated.computeIfAbsent(rest, _ -> new ArrayList<>(1)).add(word);
                }
            }
        }
    }

    /// One or two words of a text, read as one word of a name.
    ///
    /// @param first index of the first word of the text, `last` of the last
    /// @param edits how many typing errors were forgiven
    record Read(String word, int first, int last, int edits) {}

    List<Read> read(CharSequence text, List<Word> words) {
        var reads = new ArrayList<Read>(words.size());
        for (var at = 0; at < words.size(); ) {
            var read = read(text, words, at);
            reads.add(read);
            at = read.last() + 1;
        }
        return reads;
    }

    private Read read(CharSequence text, List<Word> words, int at) {
        var word = words.get(at).folded();
        var torn = torn(text, words, at);
        if (torn != null) {
            return torn;
        }
        if (known.contains(word)) {
            return new Read(word, at, at, 0);
        }
        var singular = singular(word);
        if (known.contains(singular)) {
            return new Read(singular, at, at, 0);
        }
        var inFull = Shorthand.words(word).orElse("");
        if (known.contains(inFull)) {
            return new Read(inFull, at, at, 0);
        }
        return corrected(word, at);
    }

    private @Nullable Read torn(CharSequence text, List<Word> words, int at) {
        if (at + 1 == words.size() || words.get(at).number()) {
            return null;
        }
        var left = words.get(at);
        var right = words.get(at + 1);
        var whole = left.folded() + right.folded();
        var close = right.start() - left.end() == 1 && " -".indexOf(text.charAt(left.end())) >= 0;
        var twoNames = known.contains(left.folded()) && isOrdinary(right.folded()) && !isTail(words, at);
        return close && !twoNames && whole.length() >= SHORTEST_TORN && known.contains(whole) && !isOrdinary(whole)
                ? new Read(whole, at, at + 1, 0)
                : null;
    }

    /// `carter son crane`: the rest of a name that goes on with another name is no word of its own.
    private boolean isTail(List<Word> words, int at) {
        return at + 2 < words.size()
                && TAILS.contains(words.get(at + 1).folded())
                && known.contains(words.get(at + 2).folded());
    }

    private static boolean isOrdinary(String word) {
        return EverydayWords.knows(word) || Shorthand.knows(word) || GivenNames.knows(word);
    }

    private static String singular(String word) {
        if (word.length() < SHORTEST_PLURAL || !word.endsWith("s")) {
            return word;
        }
        return word.substring(0, word.length() - 1);
    }

    private Read corrected(String word, int at) {
        if (word.length() < SHORTEST || EverydayWords.knows(word) || Shorthand.knows(word) || GivenNames.knows(word)) {
            return new Read(word, at, at, 0);
        }
        var close = new TreeSet<String>();
        for (var rest : mutilations(word)) {
            mutilated.getOrDefault(rest, List.of()).stream()
                    .filter(name -> isSlip(word, name))
                    .forEach(close::add);
        }
        return close.size() == 1 ? new Read(close.first(), at, at, 1) : new Read(word, at, at, 0);
    }

    private static boolean isSlip(String typed, String name) {
        var begins = typed.charAt(0) == name.charAt(0)
                || (typed.charAt(0) == name.charAt(1) && typed.charAt(1) == name.charAt(0));
        return begins && Edits.between(typed, name, 1) <= 1;
    }

    private static Set<String> mutilations(String word) {
        var rests = new HashSet<String>();
        rests.add(word);
        for (var i = 0; i < word.length(); i++) {
            rests.add(word.substring(0, i) + word.substring(i + 1));
        }
        return rests;
    }
}
