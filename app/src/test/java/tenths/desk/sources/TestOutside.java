package tenths.desk.sources;

import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.NullMarked;
import tenths.capture.outward.TestTls;

/// The way out of a house in the tests: to this machine only.
@NullMarked
public final class TestOutside {
    private TestOutside() {}

    public static Outside local() {
        try {
            return Outside.of(TestTls.LOCAL, SSLContext.getDefault());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
