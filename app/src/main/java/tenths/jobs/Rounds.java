package tenths.jobs;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Work that is done again and again while the server runs. A round that fails is logged and the next one tries again.
public final class Rounds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("rounds").factory());

    private Rounds() {}

    public static Rounds every(long pause, TimeUnit unit, Runnable round) {
        var rounds = new Rounds();
        var _ = rounds.clock.scheduleWithFixedDelay(() -> one(round), 0, pause, unit);
        return rounds;
    }

    private static void one(Runnable round) {
        try {
            round.run();
        } catch (RuntimeException failure) {
            LOG.error("a round failed; the next one tries again", failure);
        }
    }

    @Override
    public void close() {
        clock.shutdown(); // the round that runs may end, the next one does not begin
        clock.close();
    }
}
