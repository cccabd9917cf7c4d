package tenths.formats.layouts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tenths.expressions.Expression;

/// One kind of record: a header, a detail, a trailer.
///
/// @param only which rows are written; null for all
record RowType(String name, Rows rows, @Nullable Expression<Facts> only, List<Column> columns) {
    RowType {
        columns = List.copyOf(columns);
    }

    /// True where it stands in every file exactly once.
    boolean isSingle() {
        return rows == Rows.INVOICE && only == null;
    }

    int width() {
        return columns.stream().mapToInt(Column::width).sum();
    }
}
