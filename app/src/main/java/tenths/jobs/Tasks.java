package tenths.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tenths.desk.Progress;

/// Long work that a person started and may leave: how far it is, and what came of it. Kept in memory; the work itself
/// commits in steps of its own, so a restart loses only the counting.
public final class Tasks implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Tasks.class);
    private static final Duration KEPT = Duration.ofHours(12);

    private final Supplier<Instant> now;
    private final Map<UUID, Task> tasks = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    public Tasks(Supplier<Instant> now) {
        this.now = now;
    }

    /// What came of it, in words for the person.
    ///
    /// @param link where the result can be seen
    public record Result(boolean good, List<String> lines, String link) {
        public Result {
            lines = List.copyOf(lines);
        }
    }

    /// How it stands.
    ///
    /// @param result null while it runs
    /// @param soFar what was found on the way; blank for nothing
    /// @param elapsed since its start, or from start to end
    public record Status(
            UUID id,
            String what,
            long done,
            long total,
            String soFar,
            Duration elapsed,
            boolean stopping,
            @Nullable Result result) {
        public boolean running() {
            return result == null;
        }

        /// Done, and nothing was refused.
        public boolean good() {
            return result != null && result.good();
        }

        /// Seconds that are left at the pace so far; -1 before anything is done.
        public long secondsLeft() {
            return done == 0
                    ? -1
                    : elapsed.multipliedBy(total - done).dividedBy(done).toSeconds();
        }

        /// 0 to 100.
        public int percent() {
            return total == 0 ? 0 : Math.toIntExact(done * 100 / total);
        }
    }

    private static final class Task implements Progress {
        private final UUID id = UUID.randomUUID();
        private final String owner;
        private final String what;
        private final Instant start;
        private volatile long done;
        private volatile long total;
        private volatile String soFar = "";
        private volatile boolean stopping;
        private volatile @Nullable Result result;
        private volatile @Nullable Instant end;
        private final CountDownLatch ended = new CountDownLatch(1);

        private Task(String owner, String what, Instant start) {
            this.owner = owner;
            this.what = what;
            this.start = start;
        }

        @Override
        public boolean at(long nowDone, long nowTotal) {
            total = nowTotal;
            done = nowDone;
            return !stopping;
        }

        @Override
        public void tell(String found) {
            soFar = found;
        }

        private Status status(Instant now) {
            var ended = end;
            var elapsed = Duration.between(start, ended == null ? now : ended);
            return new Status(id, what, done, total, soFar, elapsed, stopping, result);
        }
    }

    /// Starts work for a person.
    ///
    /// @param work reports its progress, stops when told to, and says what came of it
    public UUID start(String owner, String what, Function<Progress, Result> work) {
        var oldest = now.get().minus(KEPT);
        tasks.values().removeIf(task -> task.result != null && task.start.isBefore(oldest));
        var task = new Task(owner, what, now.get());
        tasks.put(task.id, task);
        threads.execute(() -> run(task, work));
        return task.id;
    }

    private void run(Task task, Function<Progress, Result> work) {
        Result result;
        try {
            result = work.apply(task);
        } catch (RuntimeException failure) {
            LOG.error("task {} failed", task.id, failure);
            result = new Result(
                    false,
                    List.of("It broke off after " + task.done + " of " + task.total
                            + ". What was done stays done; start it again for the rest. The log names it "
                            + task.id + "."),
                    "");
        }
        task.end = now.get();
        task.result = result;
        task.ended.countDown();
    }

    /// Waits a moment for one that is mostly done at once, so that nobody looks at a count for nothing.
    ///
    /// @return how it stands then; none if it is another's or unknown
    public List<Status> await(UUID id, String owner, Duration moment) {
        var task = tasks.get(id);
        if (task != null && task.owner.equals(owner)) {
            try {
                var _ = task.ended.await(moment.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }
        return find(id, owner);
    }

    /// One of a person's own tasks; none if it is another's or unknown.
    public List<Status> find(UUID id, String owner) {
        var task = tasks.get(id);
        return task == null || !task.owner.equals(owner) ? List.of() : List.of(task.status(now.get()));
    }

    /// A person's tasks of the last hours, newest first.
    public List<Status> of(String owner) {
        return tasks.values().stream()
                .filter(task -> task.owner.equals(owner))
                .sorted(Comparator.comparing((Task task) -> task.start).reversed())
                .map(task -> task.status(now.get()))
                .toList();
    }

    /// Asks it to stop after its present step.
    public void stop(UUID id, String owner) {
        var task = tasks.get(id);
        if (task != null && task.owner.equals(owner)) {
            task.stopping = true;
        }
    }

    @Override
    public void close() {
        tasks.values().forEach(task -> task.stopping = true);
        threads.close();
    }
}
