package tenths.capture.language;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Leaves a model alone that fails again and again: after five failures in a row nobody asks for five minutes, then one
/// question tries whether it is back (S-66).
public final class Breaker {
    private static final int FAILURES = 5;
    private static final Duration REST = Duration.ofMinutes(5);

    private final InstantSource clock;
    private int failures;
    private Instant until = Instant.EPOCH;

    public Breaker(InstantSource clock) {
        this.clock = clock;
    }

    /// @throws NoReply while it rests
    synchronized void enter() throws NoReply {
        var now = clock.instant();
        if (now.isBefore(until)) {
            throw new NoReply(
                    NoReply.Why.RESTING,
                    "the model failed " + failures + " times in a row and is left alone for "
                            + Math.max(1, Duration.between(now, until).toMinutes()) + " min");
        }
        if (failures >= FAILURES) {
            until = now.plus(REST); // this one tries; the others wait for what it finds
        }
    }

    synchronized void succeeded() {
        failures = 0;
        until = Instant.EPOCH;
    }

    synchronized void failed() {
        failures++;
        if (failures >= FAILURES) {
            until = clock.instant().plus(REST);
        }
    }

    /// Whether questions are asked at the moment.
    public synchronized boolean resting() {
        return clock.instant().isBefore(until);
    }
}
