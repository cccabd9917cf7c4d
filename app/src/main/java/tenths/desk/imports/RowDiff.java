package tenths.desk.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a row of a file would do.
///
/// @param line physical line of the file
/// @param key by which the row is known
/// @param fresh true for a new row, false for one that says something else than before
/// @param changes all fields of a new row, the changed fields of another
public record RowDiff(long line, String key, boolean fresh, List<Change> changes) {
    /// @param before empty for a new row
    public record Change(String field, String before, String after) {}

    /// @param before null for a new row; otherwise the same fields as `after`
    static RowDiff between(long line, String key, @Nullable Map<String, String> before, Map<String, String> after) {
        var changes = new ArrayList<Change>();
        after.forEach((field, value) -> {
            var old = before == null ? "" : Objects.requireNonNullElse(before.get(field), "");
            if (!old.equals(value)) {
                changes.add(new Change(field, old, value));
            }
        });
        return new RowDiff(line, key, before == null, List.copyOf(changes));
    }
}
