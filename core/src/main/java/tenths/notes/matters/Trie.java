package tenths.notes.matters;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tenths.firm.MatterId;
import tenths.firm.TimekeeperId;

/// Names by their words: the words of a text are walked once, and the longest name from each place is found.
final class Trie {
    private final Map<String, Trie> next = new HashMap<>();
    private final Set<Fit> fits = new LinkedHashSet<>();
    private String text = "";
    private @Nullable TimekeeperId colleague;
    private @Nullable Name name;

    void learn(List<String> words, String asWritten, Fit fit) {
        var end = end(words, asWritten);
        end.fits.add(fit);
    }

    void learn(List<String> words, String asWritten, TimekeeperId person) {
        end(words, asWritten).colleague = person;
    }

    private Trie end(List<String> words, String asWritten) {
        var at = this;
        for (var word : words) {
            at = at.next.computeIfAbsent(word, _ -> new Trie());
        }
        if (at.text.isEmpty()) {
            at.text = asWritten;
        }
        return at;
    }

    @Nullable
    Trie step(String word) {
        return next.get(word);
    }

    /// The name that ends here, if one does.
    @Nullable
    Name name() {
        return name;
    }

    /// Puts the names together once everything is learned.
    void close(Map<String, Set<MatterId>> longer) {
        close("", longer);
    }

    private void close(String word, Map<String, Set<MatterId>> longer) {
        if (!fits.isEmpty() || colleague != null) {
            name = new Name(text, List.copyOf(fits), longer.getOrDefault(word, Set.of()), colleague);
        }
        next.forEach((step, child) -> child.close(word.isEmpty() ? step : word + " " + step, longer));
    }

    /// Every word of every name.
    Set<String> words() {
        var words = new TreeSet<String>();
        gather(words::add);
        return words;
    }

    private void gather(Consumer<String> sink) {
        next.forEach((word, child) -> {
            sink.accept(word);
            child.gather(sink);
        });
    }
}
