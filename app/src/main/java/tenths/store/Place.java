package tenths.store;

import java.nio.file.Path;
import java.util.Map;

/// Where the database is.
public sealed interface Place {
    /// A server of our own with its data in this folder.
    record Embedded(Path folder) implements Place {}

    /// A server that the firm runs.
    ///
    /// @param url JDBC address, with the user and password of the application's role
    /// @param ownerUrl the same database as the role that owns the tables; blank if migrations are run elsewhere
    record External(String url, String ownerUrl) implements Place {}

    /// `TENTHS_DB_URL` names an external database and `TENTHS_DB_OWNER_URL` its owner; otherwise the embedded one lives
    /// below `TENTHS_DATA`, or below `.tenths` in the home of the user.
    static Place from(Map<String, String> environment) {
        var url = environment.getOrDefault("TENTHS_DB_URL", "");
        if (!url.isBlank()) {
            return new External(url, environment.getOrDefault("TENTHS_DB_OWNER_URL", ""));
        }
        var home = Path.of(System.getProperty("user.home"), ".tenths");
        return new Embedded(Path.of(environment.getOrDefault("TENTHS_DATA", home.toString()))
                .resolve("database"));
    }
}
