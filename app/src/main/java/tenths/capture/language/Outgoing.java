package tenths.capture.language;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tenths.audit.Hash;

/// A question as it would leave the house: these bytes, to this address, and nothing else.
///
/// @param headers with the key; never shown, kept or logged
public record Outgoing(
        Provider provider, String model, String promptVersion, URI address, Map<String, String> headers, byte[] bytes) {
    public Outgoing {
        headers = Map.copyOf(headers);
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    public int size() {
        return bytes.length;
    }

    public Hash sha256() {
        return Hash.over(bytes);
    }

    /// The bytes as a person reads them before they are sent.
    public String preview() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return size() + " bytes to " + address.getHost();
    }
}
