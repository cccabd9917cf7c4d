package tenths.capture.language;

import java.net.URI;
import java.time.Duration;

/// The firm's switch: which model is asked, where it is, and how much it may be asked.
///
/// @param address without the path of the interface, for example `https://api.anthropic.com`; a path before it is kept
/// @param model the name that the provider gives it; pinned, because another model is another reader (S-67)
/// @param keyHeader how the key is shown at the door
/// @param local the address may be on this machine or in the firm's own network, and then without TLS
public record ModelChoice(
        Provider provider, URI address, String model, KeyHeader keyHeader, boolean local, Limits limits) {
    /// How the key is shown at the door: the maker takes it as a bearer, some gateways in a header of their own.
    public enum KeyHeader {
        BEARER,
        X_API_KEY
    }

    /// How much may be asked (S-66). Over a limit the rules read alone.
    ///
    /// @param callsPerPersonAndDay most questions that one person's notes may ask on one day
    /// @param bytesPerPersonAndDay most bytes sent for one person on one day
    /// @param bytesPerDay most bytes sent for the whole firm on one day
    /// @param answerTokens longest answer
    /// @param patience how long one question may take, all attempts together
    public record Limits(
            int callsPerPersonAndDay,
            long bytesPerPersonAndDay,
            long bytesPerDay,
            int answerTokens,
            Duration patience) {
        public static final Limits USUAL = new Limits(200, 2_000_000, 20_000_000, 4_000, Duration.ofSeconds(45));
    }

    public static final ModelChoice OFF =
            new ModelChoice(Provider.OFF, URI.create("https://localhost"), "", KeyHeader.BEARER, false, Limits.USUAL);

    public boolean on() {
        return provider != Provider.OFF;
    }
}
