package tenths.formats.layouts;

import java.util.List;
import java.util.Optional;
import tenths.expressions.Expression;

/// One value of a record: what it says and how it is written.
///
/// @param width in characters, for fixed width; else 0
/// @param fill what a value is filled up with to its width
/// @param maximum in characters; for fixed width no more than the width
record Column(
        String name,
        Source source,
        Form form,
        int width,
        Fill fill,
        boolean required,
        int maximum,
        TooLong tooLong,
        List<Replacement> replace) {
    Column {
        replace = List.copyOf(replace);
    }

    /// Where the value comes from.
    sealed interface Source {}

    /// Of the bill.
    record Value(Expression<Facts> expression) implements Source {}

    /// How many records stand above, of one kind or, with an empty name, of all with this one.
    record Count(String record) implements Source {}

    /// The sum of a column of records above, of the numbers as they stand in the file.
    record Sum(String record, String column) implements Source {}

    /// @param side on which the value stands; the other is filled up
    record Fill(char character, Side side) {}

    enum Side {
        LEFT,
        RIGHT
    }

    /// What becomes of a value that is longer than it may be.
    enum TooLong {
        /// The bill is refused until somebody shortens it.
        BLOCK,
        /// It is cut, and the change is listed.
        SHORTEN
    }

    /// A text that is replaced wherever it stands.
    record Replacement(String from, String to) {}

    boolean isText() {
        return form instanceof Form.Text;
    }

    /// What the column always says; empty where that depends on the bill.
    Optional<String> constant() {
        return source instanceof Value(var expression) ? expression.constant() : Optional.empty();
    }
}
