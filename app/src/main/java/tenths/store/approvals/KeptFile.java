package tenths.store.approvals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;

/// A paper that somebody sent in, as the archive keeps it.
///
/// @param sha256 in hexadecimal
/// @param location where the archive keeps it
public record KeptFile(String name, String mediaType, String sha256, long sizeBytes, String location) {
    static final String NAMES = "file_name, media_type, sha256, size_bytes, location";
    static final String VALUES = ":fileName, :mediaType, :sha256, :size, :location";

    static KeptFile of(ResultSet row) throws SQLException {
        return new KeptFile(
                Objects.requireNonNull(row.getString("file_name")),
                Objects.requireNonNull(row.getString("media_type")),
                Objects.requireNonNull(row.getString("sha256")),
                row.getLong("size_bytes"),
                Objects.requireNonNull(row.getString("location")));
    }

    Map<String, Object> parameters() {
        return Map.of(
                "fileName", name, "mediaType", mediaType, "sha256", sha256, "size", sizeBytes, "location", location);
    }
}
