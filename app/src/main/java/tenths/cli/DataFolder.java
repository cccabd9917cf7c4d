package tenths.cli;

import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import tenths.access.Keyring;
import tenths.access.Vault;
import tenths.archive.Archive;
import tenths.capture.outward.Reach;
import tenths.desk.sources.Outside;
import tenths.store.Place;

/// Where a firm's database and files are: below one folder, unless the environment names others.
///
/// @param environment `TENTHS_DATA`, `TENTHS_DB_URL`, `TENTHS_DB_OWNER_URL`, `TENTHS_ARCHIVE`,
/// `TENTHS_SECRETS_KEY_FILE`, `TENTHS_INSIDE_HOSTS`
record DataFolder(Path root, Map<String, String> environment) {
    static final String KEY_FILE = "secrets.key";

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

    /// What locks the secrets in the database, with keys in a file outside of it.
    Vault vault() {
        return new Vault(Keyring.at(Path.of(environment.getOrDefault(
                "TENTHS_SECRETS_KEY_FILE", root.resolve(KEY_FILE).toString()))));
    }

    /// How mailboxes and calendars are reached: with the certificates that this machine trusts.
    static Outside outside(Map<String, String> environment) {
        try {
            return Outside.of(Reach.of(environment), SSLContext.getDefault());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Archive archive() {
        return Archive.at(
                environment.getOrDefault("TENTHS_ARCHIVE", root.resolve("bills").toString()));
    }
}
