package tenths.desk.sources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.NullMarked;
import tenths.access.Keyring;
import tenths.access.Vault;
import tenths.capture.outward.TestTls;

/// The way out of a house in the tests: to this machine only, with keys of its own.
@NullMarked
public final class TestOutside {
    private TestOutside() {}

    public static Outside local() {
        try {
            return Outside.of(new Vault(keys()), TestTls.LOCAL, SSLContext.getDefault());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Keyring keys() {
        try {
            var folder = Files.createTempDirectory("tenths-keys");
            folder.toFile().deleteOnExit();
            var file = folder.resolve("secrets.key");
            file.toFile().deleteOnExit();
            return Keyring.at(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
