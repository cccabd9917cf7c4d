package tenths.guidelines.leave;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The firm's switch: which model is asked, where it is, and how much it may be asked.
///
/// @param address without the path of the interface, for example `https://api.anthropic.com`; a path before it is kept
/// @param model the name that the provider gives it; pinned, because another model is another reader (S-67)
/// @param keyHeader how the key is shown at the door
/// @param local the address may be on this machine or in the firm's own network, and then without TLS
public record ModelChoice(
        Provider provider, String address, String model, KeyHeader keyHeader, boolean local, Limits limits) {
    private static final int LONGEST_MODEL = 200;

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
        private static final Duration LONGEST_PATIENCE = Duration.ofMinutes(5);
        private static final int MOST_CALLS = 10_000;
        private static final long MOST_BYTES = 10_000_000_000L;
        private static final int MOST_TOKENS = 64_000;

        List<String> problems() {
            var fits = callsPerPersonAndDay >= 0
                    && callsPerPersonAndDay <= MOST_CALLS
                    && bytesPerPersonAndDay >= 0
                    && bytesPerDay >= 0
                    && Math.max(bytesPerPersonAndDay, bytesPerDay) <= MOST_BYTES
                    && answerTokens >= 1
                    && answerTokens <= MOST_TOKENS
                    && patience.isPositive()
                    && patience.compareTo(LONGEST_PATIENCE) <= 0;
            return fits
                    ? List.of()
                    : List.of("The limits are whole numbers: questions up to 10,000 and bytes up to 10,000,000,000 a"
                            + " day, answers of 1 to 64,000 tokens, patience of 1 to 300 seconds.");
        }

        public static final Limits USUAL = new Limits(200, 2_000_000, 20_000_000, 4_000, Duration.ofSeconds(45));
    }

    public static final ModelChoice OFF = new ModelChoice(Provider.OFF, "", "", KeyHeader.BEARER, false, Limits.USUAL);

    /// What is wrong with it; empty if it can be used.
    public List<String> problems() {
        if (!on()) {
            return List.of();
        }
        var problems = new ArrayList<String>();
        if (!address.matches("https?://[A-Za-z0-9.\\-\\[\\]:]+(/[A-Za-z0-9._~/-]*)?")) {
            problems.add(
                    "The address begins with https:// and names a machine, for example https://api.anthropic.com.");
        } else if (address.startsWith("http://") && !local) {
            problems.add("Without TLS only a machine of your own network may be asked. Tick that, or write https://.");
        }
        if (model.isBlank() || model.length() > LONGEST_MODEL) {
            problems.add("The name of the model has 1 to 200 characters. It is pinned, for example claude-haiku-5-5.");
        }
        problems.addAll(limits.problems());
        return problems;
    }

    public boolean on() {
        return provider != Provider.OFF;
    }
}
