package tenths.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import tenths.archive.Archive;
import tenths.connectors.mail.Mailer;
import tenths.desk.House;
import tenths.jobs.LetterWorker;
import tenths.jobs.OutboxWorker;
import tenths.jobs.Rounds;
import tenths.web.Listening;
import tenths.web.WebDoor;

/// Keeps the web app open, and brings final bills into the archive, until the process is asked to stop.
final class Serving {
    private static final long SECONDS_BETWEEN_ROUNDS = 30;

    private final CountDownLatch stop = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);

    /// Returns when the process is asked to stop and the last request is answered. The process ends after
    /// [#finished()].
    ///
    /// @param greet says where it is
    void untilStopped(House house, Archive archive, Listening listening, Consumer<WebDoor> greet)
            throws InterruptedException {
        untilStopped(house, archive, Mailer.off(), listening, greet);
    }

    /// @param mailer sends reminders, where the firm named a mail server
    void untilStopped(House house, Archive archive, Mailer mailer, Listening listening, Consumer<WebDoor> greet)
            throws InterruptedException {
        try (var door = WebDoor.open(house, archive, mailer, listening);
                var _ = Rounds.every(
                        SECONDS_BETWEEN_ROUNDS, TimeUnit.SECONDS, new OutboxWorker(house, archive)::round);
                var _ = Rounds.every(
                        SECONDS_BETWEEN_ROUNDS, TimeUnit.SECONDS, new LetterWorker(house, mailer)::round)) {
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::goodbye));
            greet.accept(door);
            stop.await();
        }
    }

    /// Everything is closed: the process may end.
    void finished() {
        done.countDown();
    }

    /// Lets the server and the database close in order before the machine stops.
    private void goodbye() {
        stop.countDown();
        try {
            done.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
