package tenths.formats.layouts;

import java.util.List;

/// Hears of each row that could be read.
interface RowListener {
    /// @param line of the file, from 1
    /// @param values without what they were filled up with
    void row(RowType record, long line, List<String> values);

    /// A row of which something is missing, so that its values cannot be told apart.
    default void incomplete(RowType record, long line) {}
}
