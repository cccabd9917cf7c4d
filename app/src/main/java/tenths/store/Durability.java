package tenths.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;

/// What "saved" rests on: settings without which PostgreSQL may forget what it acknowledged, or not notice decay.
public final class Durability {
    private static final Map<String, Set<String>> REQUIRED = Map.of(
            "fsync", Set.of("on"),
            "full_page_writes", Set.of("on"),
            "synchronous_commit", Set.of("on", "remote_apply"),
            "data_checksums", Set.of("on"));

    private Durability() {}

    /// Passes silently, or refuses with every setting that is wrong.
    ///
    /// @throws NotDurable if the server may lose what it acknowledged
    public static void check(DataSource database) throws SQLException {
        var faults = new ArrayList<String>();
        var found = settings(database);
        new TreeMap<>(REQUIRED).forEach((name, allowed) -> {
            var value = found.getOrDefault(name, "unknown");
            if (!allowed.contains(value)) {
                faults.add("%s is %s".formatted(name, value));
            }
        });
        if (!faults.isEmpty()) {
            throw new NotDurable(faults);
        }
    }

    private static Map<String, String> settings(DataSource database) throws SQLException {
        var found = new TreeMap<String, String>();
        try (var connection = database.getConnection();
                var statement =
                        connection.prepareStatement("select name, setting from pg_settings where name = any(?)")) {
            statement.setArray(
                    1, connection.createArrayOf("text", REQUIRED.keySet().toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return found;
    }

    /// The database is not safe enough to keep a firm's bills in.
    public static final class NotDurable extends RuntimeException {
        NotDurable(List<String> faults) {
            super(("this PostgreSQL may lose what it has acknowledged: %s. Tenths needs fsync, full_page_writes, "
                            + "synchronous_commit and data checksums on; set them and start again")
                    .formatted(String.join(", ", faults)));
        }
    }
}
