package tenths.capture.language;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/// Asks a model with patience: again after a passing failure, as the provider asks for, never longer than the firm
/// allows (S-66). A question is the same bytes at every attempt.
public final class Asking {
    private static final int ATTEMPTS = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

    private final LanguageModel model;
    private final Breaker breaker;
    private final Duration patience;

    /// @param patience for all attempts together
    public Asking(LanguageModel model, Breaker breaker, Duration patience) {
        this.model = model;
        this.breaker = breaker;
        this.patience = patience;
    }

    /// @throws NoReply if there is none after all
    public Reply ask(Outgoing outgoing) throws NoReply {
        var start = System.nanoTime();
        for (var attempt = 1; ; attempt++) {
            breaker.enter();
            try {
                var reply = model.send(outgoing);
                breaker.succeeded();
                return reply;
            } catch (NoReply none) {
                note(none);
                var pause = pause(none, attempt);
                var left = patience.minusNanos(System.nanoTime() - start);
                if (!none.why().again() || attempt == ATTEMPTS || pause.compareTo(left) >= 0) {
                    throw none;
                }
                rest(pause, none);
            }
        }
    }

    /// An answer that declines is an answer: the model works.
    private void note(NoReply none) {
        switch (none.why()) {
            case DECLINED, CUT_SHORT, QUESTION_REFUSED -> breaker.succeeded();
            case ADDRESS_REFUSED,
                    UNREACHABLE,
                    TOO_SLOW,
                    TOO_LARGE,
                    KEY_REFUSED,
                    TOO_MANY,
                    OVERLOADED,
                    BROKEN,
                    NOT_UNDERSTOOD -> breaker.failed();
            case RESTING -> {}
        }
    }

    /// Doubles from half a second, up to a quarter less so that many do not come back at once.
    private static Duration pause(NoReply none, int attempt) {
        var asked = none.pause();
        if (asked != null) {
            return asked;
        }
        var longest = FIRST_PAUSE.toMillis() << (attempt - 1);
        return Duration.ofMillis(longest - ThreadLocalRandom.current().nextLong(longest / 4));
    }

    private static void rest(Duration pause, NoReply none) throws NoReply {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw none;
        }
    }
}
