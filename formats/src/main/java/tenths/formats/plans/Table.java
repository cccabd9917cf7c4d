package tenths.formats.plans;

import java.util.List;
import java.util.stream.Stream;

/// The elements of a kind of file in their order: a head, and items that each hold the same.
///
/// @param root name of the outermost element
/// @param item name of the element around each item
/// @param <F> what the head tells
/// @param <I> what an item tells
record Table<F, I>(String root, List<Field<F>> head, String item, List<Field<I>> fields) {
    /// Says in every file that its table is not the official one.
    static final String MARK = "provisional";

    /// Which of our tables it is.
    static final String MARKED = "tenths-1";

    Table {
        head = List.copyOf(head);
        fields = List.copyOf(fields);
    }

    Stream<Field<?>> all() {
        return Stream.concat(head.stream(), fields.stream());
    }
}
