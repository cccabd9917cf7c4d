package tenths.bench;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import tenths.connectors.workload.Size;
import tenths.connectors.workload.Workload;

/// How long the main screens take in a firm of fifty people with ten years of final bills, 1.2 million entries, behind
/// a
/// month whose bills wait for review; and what preparing that month costs more than in a firm that has just begun.
final class DecadeBench implements Bench {
    static final Size MONTH = new Size(10_000, 1_000, 50, 1);
    static final YearMonth LAST = YearMonth.of(2026, 10);
    private static final int YEARS = Integer.getInteger("tenths.bench.years", 10);
    private static final int FIRST_ID = 500_000_000;

    @Override
    public String name() {
        return "decade";
    }

    @Override
    public void run(Path scratch, Consumer<Row> figures) throws Exception {
        var old = newest(scratch.resolve("old"), YEARS, figures);
        var young = newest(scratch.resolve("young"), 0, figures); // after it: both find a warm process
        figures.accept(Row.of(
                        "a month after " + YEARS + " years to the first month",
                        MonthBench.ratio(old, young),
                        "times",
                        MONTH.entries())
                .goal("<= 1.2"));
    }

    /// @return seconds that the newest month took to import and prepare
    private static BigDecimal newest(Path scratch, int years, Consumer<Row> figures) throws Exception {
        try (var house = OpenHouse.open(scratch)) {
            var first = LAST.minusYears(years);
            for (var month = first; month.isBefore(LAST); month = month.plusMonths(1)) {
                house.bill(written(month, first, scratch), month.atEndOfMonth(), month.equals(first));
            }
            var newest = written(LAST, first, scratch);
            var seconds = Watch.seconds(() -> house.prepare(newest, years == 0));
            if (years > 0) {
                PagesBench.measure(house, " after " + years + " years", figures);
            }
            return seconds;
        }
    }

    static Path written(YearMonth month, YearMonth first, Path scratch) throws Exception {
        var folder = scratch.resolve(month.toString());
        var ordinal = Math.toIntExact(first.until(month, ChronoUnit.MONTHS));
        Workload.write(MONTH, new Workload.Month(month.atDay(1), FIRST_ID + ordinal * MONTH.entries()), folder);
        return folder;
    }
}
