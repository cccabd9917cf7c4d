package tenths.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import tenths.desk.House;
import tenths.desk.Progress;
import tenths.desk.capture.ReceiveNotes;
import tenths.desk.capture.RuleReaders;
import tenths.desk.sources.ReadSources;
import tenths.desk.sources.TakeIn;
import tenths.jobs.ForecastWorker;
import tenths.jobs.HabitWorker;
import tenths.jobs.LetterWorker;
import tenths.jobs.OutboxWorker;
import tenths.jobs.Rounds;
import tenths.jobs.World;
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
    void untilStopped(House house, World world, Listening listening, Consumer<WebDoor> greet)
            throws InterruptedException {
        var takeIn = new TakeIn(house, new ReceiveNotes(house, new RuleReaders(house)));
        var reader = new ReadSources(house, world.archive(), takeIn, world.outside());
        var forecasts = new ForecastWorker(house);
        try (var door = WebDoor.open(house, world, listening);
                var _ = round(() -> reader.due(Progress.SILENT));
                var _ = round(new OutboxWorker(house, world.archive())::round);
                var _ = round(new LetterWorker(house, world.mailer())::round);
                var _ = round(new HabitWorker(house)::round);
                var _ = round(forecasts::round);
                forecasts) {
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::goodbye));
            greet.accept(door);
            stop.await();
        }
    }

    private static Rounds round(Runnable work) {
        return Rounds.every(SECONDS_BETWEEN_ROUNDS, TimeUnit.SECONDS, work);
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
