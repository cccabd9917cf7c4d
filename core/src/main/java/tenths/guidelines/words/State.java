package tenths.guidelines.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How far a phrase has been read: the words that may follow, each leading to the next state.
final class State {
    private static final int WIDEST_GAP_WORDS = 3;

    /// A letter on the way through the words that may follow.
    private static final class Letter {
        private char[] keys = {};
        private Letter[] next = {};
        private final List<State> words = new ArrayList<>();

        private @Nullable Letter at(char c) {
            for (var i = 0; i < keys.length; i++) {
                if (keys[i] == c) {
                    return next[i];
                }
            }
            return null;
        }

        private Letter grow(char c) {
            var known = at(c);
            if (known != null) {
                return known;
            }
            var letter = new Letter();
            keys = Arrays.copyOf(keys, keys.length + 1);
            next = Arrays.copyOf(next, next.length + 1);
            keys[keys.length - 1] = c;
            next[next.length - 1] = letter;
            return letter;
        }
    }

    private final Letter first = new Letter();
    private final Map<String, State> byWord = new HashMap<>();
    private @Nullable State gap;
    private boolean ends;

    /// Teaches one phrase.
    ///
    /// @param words in lower case; `*` stands for up to three words of any kind
    void learn(List<String> words) {
        if (words.isEmpty()) {
            ends = true;
        } else {
            after(words.getFirst()).learn(words.subList(1, words.size()));
        }
    }

    private State after(String word) {
        if (word.equals("*")) {
            gap = gap == null ? new State() : gap;
            return gap;
        }
        return byWord.computeIfAbsent(word, _ -> {
            var state = new State();
            for (var form : Inflections.of(word)) {
                var letter = first;
                for (var i = 0; i < form.length(); i++) {
                    letter = letter.grow(form.charAt(i));
                }
                letter.words.add(state);
            }
            return state;
        });
    }

    /// The end of the longest phrase that starts with the word at `at`, or -1.
    int end(String text, int at) {
        var letter = first;
        var end = at;
        while (end < text.length() && Letters.inWord(text.charAt(end))) {
            letter = letter.at(Letters.folded(text.charAt(end)));
            if (letter == null) {
                return -1;
            }
            end++;
        }
        var best = -1;
        for (var i = 0; i < letter.words.size(); i++) {
            best = Math.max(best, letter.words.get(i).endBehind(text, end));
        }
        return best;
    }

    private int endBehind(String text, int end) {
        var best = ends ? end : -1;
        var next = Letters.nextInPhrase(text, end);
        if (next < 0) {
            return best;
        }
        best = Math.max(best, end(text, next));
        for (var skipped = 0; gap != null && next >= 0 && skipped <= WIDEST_GAP_WORDS; skipped++) {
            best = Math.max(best, gap.end(text, next));
            next = Letters.nextInPhrase(text, Letters.wordEnd(text, next));
        }
        return best;
    }
}
