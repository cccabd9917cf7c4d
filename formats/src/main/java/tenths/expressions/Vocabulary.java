package tenths.expressions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The words that an expression may use, each with its kind and meaning.
///
/// An expression reads these words and the [Functions]; it has no loops, no memory and no way to anything else. Its
/// length and depth are limited, and no function makes a text longer than [Functions#LONGEST_TEXT], so that its cost is
/// known before it runs.
///
/// @param <F> what is known where the expression is used
public final class Vocabulary<F> {
    private final Map<String, Word<F>> words;
    private final Grammar grammar;

    /// For columns.
    public Vocabulary(List<Word<F>> words) {
        this(Purpose.COLUMNS, words);
    }

    public Vocabulary(Purpose purpose, List<Word<F>> words) {
        var byName = new LinkedHashMap<String, Word<F>>();
        for (var word : words) {
            if (byName.putIfAbsent(word.name(), word) != null) {
                throw new IllegalArgumentException("two words are called " + word.name());
            }
        }
        this.words = byName;
        var kinds = new LinkedHashMap<String, Kind>();
        byName.forEach((name, word) -> kinds.put(name, word.kind()));
        this.grammar = new Grammar(purpose, kinds);
    }

    public List<Word<F>> words() {
        return new ArrayList<>(words.values());
    }

    Optional<Word<F>> find(String name) {
        return Optional.ofNullable(words.get(name));
    }

    private List<Word<F>> used(Set<String> names) {
        return names.stream().map(words::get).filter(Objects::nonNull).toList();
    }

    /// Reads an expression once; what comes out can be used as often as one likes.
    public Compilation<F> compile(String text) {
        return switch (grammar.read(text)) {
            case Grammar.Faulty(var faults) -> new Compilation.Refused<>(faults);
            case Grammar.Typed(var kind, var tree, var program, var used) ->
                new Compilation.Compiled<>(new Expression<>(text, kind, this, program, tree, used(used)));
        };
    }
}
