package tenths.capture.language;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tenths.audit.Hash;
import tenths.guidelines.leave.Provider;

/// A question as it would leave the house: these bytes, to this address, and nothing else.
///
/// @param headers with the key; never shown, kept or logged
/// @param body JSON; what leaves is its UTF-8
public record Outgoing(
        Provider provider, String model, String promptVersion, URI address, Map<String, String> headers, String body) {
    public Outgoing {
        headers = Map.copyOf(headers);
    }

    public byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }

    public int size() {
        return bytes().length;
    }

    public Hash sha256() {
        return Hash.over(bytes());
    }

    @Override
    public String toString() {
        return size() + " bytes to " + address.getHost();
    }
}
