package tenths.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import tenths.access.Keyring;
import tenths.access.Strongbox;
import tenths.access.Vault;
import tenths.archive.Archive;
import tenths.capture.outward.Reach;
import tenths.desk.sources.Outside;
import tenths.store.Place;

/// Where a firm's database and files are: below one folder, unless the environment names others.
///
/// @param environment `TENTHS_DATA`, `TENTHS_DB_URL`, `TENTHS_DB_OWNER_URL`, `TENTHS_ARCHIVE`,
/// `TENTHS_SECRETS_KEY_FILE`, `TENTHS_INSIDE_HOSTS`, `TENTHS_KEYS`
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

    /// The keys of the secrets in the database, in a file outside of it.
    Keyring keys() {
        return Keyring.at(Path.of(environment.getOrDefault(
                "TENTHS_SECRETS_KEY_FILE", root.resolve("secrets.key").toString())));
    }

    /// How mailboxes and calendars are reached: with the certificates that this machine trusts.
    Outside outside() {
        return outside(keys(), environment);
    }

    static Outside outside(Keyring keys, Map<String, String> environment) {
        try {
            return Outside.of(new Vault(keys), Reach.of(environment), SSLContext.getDefault());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The keys with which secrets are sealed: outside of the database, in a file that its backup does not hold.
    Strongbox strongbox() throws IOException {
        return Strongbox.at(Path.of(
                environment.getOrDefault("TENTHS_KEYS", root.resolve("keys").toString())));
    }

    Archive archive() {
        return Archive.at(
                environment.getOrDefault("TENTHS_ARCHIVE", root.resolve("bills").toString()));
    }
}
