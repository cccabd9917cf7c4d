package tenths.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenths.access.Vault;
import tenths.archive.Archive;
import tenths.store.Place;

/// Where a firm's database and files are: below one folder, unless the environment names others.
///
/// @param environment `TENTHS_DATA`, `TENTHS_DB_URL`, `TENTHS_DB_OWNER_URL`, `TENTHS_ARCHIVE`, `TENTHS_KEYS`
record DataFolder(Path root, Map<String, String> environment) {
    /// @param chosen by an option; null for `TENTHS_DATA`, or `.tenths` in the home folder
    static DataFolder of(@Nullable Path chosen) {
        var environment = System.getenv();
        var home = Path.of(System.getProperty("user.home"), ".tenths");
        var root = chosen != null ? chosen : Path.of(environment.getOrDefault("TENTHS_DATA", home.toString()));
        return new DataFolder(root, environment);
    }

    Place database() {
        return environment.getOrDefault("TENTHS_DB_URL", "").isBlank()
                ? new Place.Embedded(root.resolve("database"))
                : Place.from(environment);
    }

    /// The keys with which secrets are sealed: outside of the database, in a file that its backup does not hold.
    Vault vault() throws IOException {
        return Vault.at(Path.of(
                environment.getOrDefault("TENTHS_KEYS", root.resolve("keys").toString())));
    }

    Archive archive() {
        return Archive.at(
                environment.getOrDefault("TENTHS_ARCHIVE", root.resolve("bills").toString()));
    }
}
