package tenths.bench;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Consumer;
import tenths.desk.Progress;
import tenths.desk.TryOnPast;
import tenths.store.WhatIfs;

/// How long the past takes to answer: no change, a rate of one class, and all rates dearer, tried on ten years of final
/// bills, 1.2
/// million
/// lines.
final class WhatIfBench implements Bench {
    private static final int YEARS = Integer.getInteger("tenths.bench.years", 10);
    private static final String NOTHING = "nothing: true";
    private static final String ALL_RATES = "rise: {from: 2000-01-01, percent: 3}";
    private static final String A_CLASS = "rate: {class: PARTNR, from: 2000-01-01, perHour: \"200.00\"}";

    /// Where the ten years stay, so that another run need not make them again; blank to make and delete them.
    private static final String KEPT = System.getProperty("tenths.bench.decade", "");

    private static final String COMPLETE = "complete";

    @Override
    public String name() {
        return "what-if";
    }

    @Override
    public void run(Path scratch, Consumer<Row> figures) throws Exception {
        var folder = KEPT.isEmpty() ? scratch : Files.createDirectories(Path.of(KEPT));
        try (var house = OpenHouse.open(folder)) {
            var first = DecadeBench.LAST.minusYears(YEARS);
            if (!Files.exists(folder.resolve(COMPLETE))) {
                fill(house, first, folder);
            }
            tried(house, first, new Wish("no change", NOTHING), figures);
            tried(house, first, new Wish("a rate of one class", A_CLASS), figures);
            tried(house, first, new Wish("all rates dearer", ALL_RATES), figures);
            figures.accept(Row.of(
                    "what if, peak memory", Long.toString(Watch.peakMemoryMiB()), "MiB", DecadeBench.MONTH.entries()));
        }
    }

    private static void fill(OpenHouse house, YearMonth first, Path folder) throws Exception {
        for (var month = first; month.isBefore(DecadeBench.LAST); month = month.plusMonths(1)) {
            house.bill(DecadeBench.written(month, first, folder), month.atEndOfMonth(), month.equals(first));
        }
        Files.createFile(folder.resolve(COMPLETE));
    }

    private record Wish(String name, String change) {}

    private static void tried(OpenHouse house, YearMonth first, Wish wish, Consumer<Row> figures) throws Exception {
        var server = house.serverPid();
        var before = ProcessorTime.own();
        var serverBefore = ProcessorTime.family(server);
        var tested = new WhatIfs.Tested[1];
        var seconds = Watch.seconds(() -> tested[0] = run(house, first, wish.change()));
        var lines = tested[0].lines();
        if (tested[0].doubts() > 0) {
            throw new IllegalStateException(tested[0].doubts() + " bills do not follow from what they keep");
        }
        var name = wish.name() + " on " + YEARS + " years";
        figures.accept(Row.of(name, seconds.toPlainString(), "s", lines).goal("< 60 for 1,200,000"));
        figures.accept(Row.of(name, Watch.rate(lines, seconds), "lines/s", lines));
        figures.accept(Row.of(name + ", ours", used(before, ProcessorTime.own()), "cpu s", lines));
        figures.accept(Row.of(name + ", PostgreSQL", used(serverBefore, ProcessorTime.family(server)), "cpu s", lines));
    }

    private static String used(BigDecimal before, BigDecimal after) {
        return after.subtract(before).toPlainString();
    }

    private static WhatIfs.Tested run(OpenHouse house, YearMonth first, String change) {
        var trying = new TryOnPast(house.house());
        var question = new TryOnPast.Question(
                change, null, null, first.atDay(1), LocalDate.of(DecadeBench.LAST.getYear(), 12, 31));
        return switch (trying.ask(question, "bench")) {
            case TryOnPast.Outcome.Ready ready -> trying.run(ready, Progress.SILENT);
            case TryOnPast.Outcome.Refused(var problems) -> throw new IllegalStateException(problems.toString());
        };
    }
}
