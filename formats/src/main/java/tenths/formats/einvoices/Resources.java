package tenths.formats.einvoices;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

/// The official rules and schemas on the class path, under addresses of their own, so that nothing in them can reach a
/// file or the network.
final class Resources {
    /// `rules:/external/...`.
    static final String SCHEME = "rules";

    private static final String PREFIX = SCHEME + ":/";

    private Resources() {}

    /// @throws IOException where the address is of anything else
    static InputStream open(String address) throws IOException {
        if (!address.startsWith(PREFIX)) {
            throw new FileNotFoundException("refuses to load " + address);
        }
        var path = URI.create(address).normalize().getPath().substring(1);
        var in = Resources.class.getClassLoader().getResourceAsStream(path);
        if (in == null) {
            throw new FileNotFoundException("there is no " + path + " on the class path");
        }
        return in;
    }
}
