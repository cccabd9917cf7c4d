package tenths.store.approvals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A paper that somebody sent in, as the archive keeps it.
///
/// @param sha256 in hexadecimal
/// @param location where the archive keeps it
public record KeptFile(String name, String mediaType, String sha256, long sizeBytes, String location) {
    public static final String NAMES = "file_name, media_type, sha256, size_bytes, location";
    public static final String VALUES = ":fileName, :mediaType, :sha256, :size, :location";

    /// Where there is no paper.
    public static final Map<String, @Nullable Object> NO_PARAMETERS = noParameters();

    public static KeptFile of(ResultSet row) throws SQLException {
        return new KeptFile(
                Objects.requireNonNull(row.getString("file_name")),
                Objects.requireNonNull(row.getString("media_type")),
                Objects.requireNonNull(row.getString("sha256")),
                row.getLong("size_bytes"),
                Objects.requireNonNull(row.getString("location")));
    }

    public Map<String, Object> parameters() {
        return Map.of(
                "fileName", name, "mediaType", mediaType, "sha256", sha256, "size", sizeBytes, "location", location);
    }

    private static Map<String, @Nullable Object> noParameters() {
        var nothing = new HashMap<String, @Nullable Object>();
        List.of("fileName", "mediaType", "sha256", "size", "location").forEach(name -> nothing.put(name, null));
        return Collections.unmodifiableMap(nothing);
    }
}
