package tenths.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import tenths.desk.Progress;
import tenths.desk.TryOnPast;
import tenths.store.WhatIfs;

/// How long the past takes to answer: no change, a rate of one class, and all rates dearer, tried on ten years of final
/// bills, 1.2 million lines; how often it says how far it is, and how soon it stops when somebody stops it.
final class WhatIfBench implements Bench {
    private static final Wish NOTHING = new Wish("no change", "nothing: true");
    private static final Wish DEARER = new Wish("all rates dearer", "rise: {from: 2000-01-01, percent: 3}");
    private static final Wish A_CLASS =
            new Wish("a rate of one class", "rate: {class: PARTNR, from: 2000-01-01, perHour: \"200.00\"}");

    private record Wish(String name, String change) {}

    @Override
    public String name() {
        return "what-if";
    }

    @Override
    public void run(Path scratch, Consumer<Row> figures) throws Exception {
        try (var decade = Decade.open(scratch)) {
            tried(decade.house(), NOTHING, figures);
            tried(decade.house(), A_CLASS, figures);
            dearer(decade.house(), figures);
            figures.accept(Row.of(
                    "what if, peak memory", Long.toString(Watch.peakMemoryMiB()), "MiB", Decade.MONTH.entries()));
        }
    }

    /// The change that touches every line of time, to its end and stopped halfway.
    static void dearer(OpenHouse house, Consumer<Row> figures) throws Exception {
        tried(house, DEARER, figures);
        stopped(house, figures);
    }

    private static void tried(OpenHouse house, Wish wish, Consumer<Row> figures) throws Exception {
        Costs.sayLoad("before " + wish.name(), figures);
        var tested = new WhatIfs.Tested[1];
        var watched = new Watched(Long.MAX_VALUE);
        var costs = Costs.of(house, () -> tested[0] = run(house, wish.change(), watched));
        var lines = tested[0].lines();
        if (tested[0].doubts() > 0) {
            throw new IllegalStateException(tested[0].doubts() + " bills do not follow from what they keep");
        }
        var name = wish.name() + " on " + Decade.YEARS + " years";
        figures.accept(Row.of(name, costs.seconds().toPlainString(), "s", lines).goal("< 60 for 1,200,000"));
        figures.accept(Row.of(name, Watch.rate(lines, costs.seconds()), "lines/s", lines));
        costs.say(name, lines, figures);
        figures.accept(Row.of(name + ", longest without progress", watched.longest(), "s", watched.times()));
        Costs.sayLoad("after " + wish.name(), figures);
    }

    private static void stopped(OpenHouse house, Consumer<Row> figures) throws Exception {
        var watched = new Watched(2);
        var tested = run(house, DEARER.change(), watched);
        if (tested.lines() * 4 > tested.ofLines() * 3) {
            throw new IllegalStateException("it went on to line " + tested.lines() + " of " + tested.ofLines());
        }
        figures.accept(Row.of(
                DEARER.name() + ", from stopping it halfway to its end", watched.sinceStopped(), "s", tested.lines()));
    }

    private static WhatIfs.Tested run(OpenHouse house, String change, Progress progress) {
        var trying = new TryOnPast(house.house());
        var question = new TryOnPast.Question(
                change, null, null, Decade.first().atDay(1), LocalDate.of(Decade.LAST.getYear(), 12, 31));
        return switch (trying.ask(question, OpenHouse.ACTOR)) {
            case TryOnPast.Outcome.Ready ready -> trying.run(ready, progress);
            case TryOnPast.Outcome.Refused(var problems) -> throw new IllegalStateException(problems.toString());
        };
    }

    /// Somebody who looks how far it is, and may stop it.
    private static final class Watched implements Progress {
        private final long part;
        private final AtomicLong last = new AtomicLong(System.nanoTime());
        private final AtomicLong longest = new AtomicLong();
        private final AtomicInteger times = new AtomicInteger();
        private final AtomicLong stoppedAt = new AtomicLong();

        /// @param part at which part of all lines it is stopped: 2 for half of them
        Watched(long part) {
            this.part = part;
        }

        @Override
        public boolean at(long done, long total) {
            var now = System.nanoTime();
            longest.accumulateAndGet(now - last.getAndSet(now), Math::max);
            times.incrementAndGet();
            var goesOn = done < total / part || part == Long.MAX_VALUE;
            if (!goesOn) {
                stoppedAt.compareAndSet(0, now);
            }
            return goesOn;
        }

        String longest() {
            return Watch.seconds(longest.get()).toPlainString();
        }

        int times() {
            return times.get();
        }

        String sinceStopped() {
            return Watch.seconds(System.nanoTime() - stoppedAt.get()).toPlainString();
        }
    }
}
