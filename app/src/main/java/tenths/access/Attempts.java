package tenths.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How often sign-in failed from each address lately, whoever it was for (S-24). Kept in memory: a restart forgives.
public final class Attempts {
    private static final int FREE = 20;
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int MOST_ADDRESSES = 10_000;

    private final Map<String, Failures> byAddress = new ConcurrentHashMap<>();

    private record Failures(int count, Instant first) {}

    public boolean tooMany(String address, Instant now) {
        var failures = byAddress.get(address);
        return failures != null
                && failures.count() >= FREE
                && now.isBefore(failures.first().plus(WINDOW));
    }

    public void failed(String address, Instant now) {
        if (byAddress.size() >= MOST_ADDRESSES) {
            byAddress.values().removeIf(old -> old.first().plus(WINDOW).isBefore(now));
        }
        byAddress.merge(
                address,
                new Failures(1, now),
                (old, one) ->
                        old.first().plus(WINDOW).isBefore(now) ? one : new Failures(old.count() + 1, old.first()));
    }

    public void succeeded(String address) {
        byAddress.remove(address);
    }
}
