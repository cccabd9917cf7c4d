package tenths.store.papers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// It does not count any more; it stays to be seen.
public record Withdrawn(String reason, String by, Instant at) {
    static final String COLUMNS = "w.reason as withdrawn_because, w.withdrawn_by, w.withdrawn_at";

    static @Nullable Withdrawn of(ResultSet row) throws SQLException {
        var reason = row.getString("withdrawn_because");
        return reason == null
                ? null
                : new Withdrawn(
                        reason,
                        Objects.requireNonNull(row.getString("withdrawn_by")),
                        row.getTimestamp("withdrawn_at").toInstant());
    }

    /// Whether something recorded at a time counted then.
    static boolean counted(Instant recorded, @Nullable Withdrawn withdrawn, Instant then) {
        return !recorded.isAfter(then) && (withdrawn == null || withdrawn.at().isAfter(then));
    }
}
