package tenths.bench;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import tenths.connectors.workload.Size;
import tenths.connectors.workload.Workload;

/// How long the main screens take on a database of 100,000 entries while many read at once: at a given rate, as fast
/// as fifty connections go, and at the same rate while
/// those entries become final and another 100,000 are imported and made into bills.
///
/// A latency counts from the moment at which the request was due, so that a server that falls behind cannot hide it.
final class CrowdBench implements Bench {
    private static final Size FIRST = new Size(100_000, 1_000, 60, 1);
    private static final Workload.Month NEXT = new Workload.Month(LocalDate.of(2026, 11, 1), 600_000_000);
    private static final int READERS = 50;
    private static final int PER_SECOND = 25;
    private static final Duration WARM = Duration.ofSeconds(20);
    private static final Duration MEASURED = Duration.ofSeconds(40);
    private static final Duration GAP = Duration.ofSeconds(1).dividedBy(PER_SECOND);

    @Override
    public String name() {
        return "crowd";
    }

    @Override
    public void run(Path scratch, Consumer<Row> figures) throws Exception {
        try (var house = OpenHouse.of(FIRST, scratch)) {
            var pages = requests(house);
            var _ = atARate(house, pages, new Until(WARM));
            say("25 requests/s of 50 readers", atARate(house, pages, new Until(MEASURED)), "<= 100", figures);
            closedLoop(house, pages, figures);
            besideARun(house, pages, scratch.resolve("beside"), figures);
        }
    }

    private static List<HttpRequest> requests(OpenHouse house) {
        return house.pages().values().stream()
                .map(path -> house.request(path).build())
                .toList();
    }

    /// When to stop asking.
    private interface Stop {
        boolean reached();
    }

    private static final class Until implements Stop {
        private final long end;

        Until(Duration after) {
            end = System.nanoTime() + after.toNanos();
        }

        @Override
        public boolean reached() {
            return System.nanoTime() >= end;
        }
    }

    private static Latencies atARate(OpenHouse house, List<HttpRequest> pages, Stop stop) throws Exception {
        var taken = new ConcurrentLinkedQueue<Long>();
        var which = new Random(1);
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            var reading = new ArrayList<Future<?>>();
            var due = System.nanoTime();
            while (!stop.reached()) {
                var from = due;
                var page = pages.get(which.nextInt(pages.size()));
                reading.add(readers.submit(() -> taken.add(opened(house, page, from))));
                due += GAP.toNanos();
                Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
            }
            finish(reading);
        }
        return Latencies.of(taken);
    }

    private static void finish(List<Future<?>> reading) throws Exception {
        for (var one : reading) {
            one.get();
        }
    }

    private static long opened(OpenHouse house, HttpRequest page, long from) throws Exception {
        var _ = house.open(page);
        return System.nanoTime() - from;
    }

    private static void closedLoop(OpenHouse house, List<HttpRequest> pages, Consumer<Row> figures) throws Exception {
        var taken = new ConcurrentLinkedQueue<Long>();
        var start = System.nanoTime();
        var stop = new Until(MEASURED);
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            var reading = new ArrayList<Future<?>>();
            for (var reader = 0; reader < READERS; reader++) {
                var which = new Random(reader);
                reading.add(readers.submit(() -> readOn(house, pages, which, stop, taken)));
            }
            finish(reading);
        }
        var rate = Watch.rate(taken.size(), Watch.seconds(System.nanoTime() - start));
        figures.accept(Row.of("50 connections without a pause", rate, "requests/s", taken.size())
                .goal(">= 800"));
        say("50 connections without a pause", Latencies.of(taken), "<= 250", figures);
    }

    private static Void readOn(OpenHouse house, List<HttpRequest> pages, Random which, Stop stop, Queue<Long> taken)
            throws Exception {
        while (!stop.reached()) {
            taken.add(opened(house, pages.get(which.nextInt(pages.size())), System.nanoTime()));
        }
        return null;
    }

    private static void besideARun(OpenHouse house, List<HttpRequest> pages, Path month, Consumer<Row> figures)
            throws Exception {
        Workload.write(FIRST, NEXT, month);
        var over = new AtomicBoolean();
        try (var run = Executors.newSingleThreadExecutor()) {
            var running = run.submit(() -> {
                try {
                    house.finaliseAll();
                    house.prepare(month, false);
                } finally {
                    over.set(true);
                }
            });
            var latencies = atARate(house, pages, over::get);
            running.get();
            say("25 requests/s beside 100,000 entries", latencies, "<= 500", figures);
        }
    }

    private static void say(String what, Latencies latencies, String goal, Consumer<Row> figures) {
        var n = latencies.nanos().size();
        figures.accept(Row.of(what + ", p50", latencies.share(50), "ms", n));
        figures.accept(Row.of(what + ", p99", latencies.share(99), "ms", n).goal(goal));
    }
}
