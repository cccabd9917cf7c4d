package tenths.guidelines.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How far a phrase has been read: the words that may follow, each leading to the next state.
final class State {
    private static final int WIDEST_GAP_WORDS = 3;

    private final WordTable<State> following = new WordTable<>();
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
            Inflections.of(word).forEach(form -> following.learn(form, state));
            return state;
        });
    }

    /// The numbers of the words that may follow.
    int[] numbers() {
        return following.numbers();
    }

    /// The last word of the longest phrase that starts with a word, or -1.
    int last(Reading text, int word) {
        var last = -1;
        var place = following.find(text, word);
        while (place >= 0) {
            last = Math.max(last, following.at(place).lastBehind(text, word));
            place = following.findMore(text, word, place);
        }
        return last;
    }

    private int lastBehind(Reading text, int word) {
        var last = ends ? word : -1;
        var next = text.next(word);
        if (next < 0) {
            return last;
        }
        last = Math.max(last, last(text, next));
        for (var skipped = 0; gap != null && next >= 0 && skipped <= WIDEST_GAP_WORDS; skipped++) {
            last = Math.max(last, gap.last(text, next));
            next = text.next(next);
        }
        return last;
    }
}
