package tenths.expressions;

import java.util.function.Function;

/// A name that an expression may use.
///
/// @param name two words with a point: `line.task`
/// @param meaning for the handbook, in the words of the trade
/// @param value what it stands for; of the class that its kind has
/// @param <F> what is known where the expression is used
public record Word<F>(String name, Kind kind, String meaning, Function<F, Object> value) {
    public Word {
        if (!name.matches("[a-z][A-Za-z]*\\.[a-z][A-Za-z]*")) {
            throw new IllegalArgumentException("a word is two names with a point between them, not " + name);
        }
    }

    public static <F> Word<F> text(String name, String meaning, Function<F, String> value) {
        return new Word<>(name, Kind.TEXT, meaning, value::apply);
    }
}
