package tenths.bench;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import tenths.connectors.workload.Size;
import tenths.connectors.workload.Workload;

/// A firm of fifty people with ten years of final bills, 1.2 million entries. It takes long to make; where a folder is
/// named for it, it is made there once and stays.
final class Decade implements AutoCloseable {
    static final Size MONTH = new Size(10_000, 1_000, 50, 1);
    static final int YEARS = Integer.getInteger("tenths.bench.years", 10);
    static final YearMonth LAST = YearMonth.of(2026, 10);

    /// Where it stays; blank to make it in a folder that is deleted.
    private static final String KEPT = System.getProperty("tenths.bench.decade", "");

    private static final String COMPLETE = "complete";
    private static final String PREPARED = "prepared";
    private static final int FIRST_ID = 500_000_000;

    private final OpenHouse house;
    private final Path folder;
    private final boolean isNew;

    private Decade(OpenHouse house, Path folder, boolean isNew) {
        this.house = house;
        this.folder = folder;
        this.isNew = isNew;
    }

    static Decade open(Path scratch) throws Exception {
        var folder = Files.createDirectories(KEPT.isEmpty() ? scratch : Path.of(KEPT));
        var house = OpenHouse.open(folder);
        try {
            var isNew = !Files.exists(folder.resolve(COMPLETE));
            if (isNew) {
                fill(house, folder);
            }
            return new Decade(house, folder, isNew);
        } catch (Exception failure) {
            house.close();
            throw failure;
        }
    }

    private static void fill(OpenHouse house, Path folder) throws Exception {
        for (var month = first(); month.isBefore(LAST); month = month.plusMonths(1)) {
            house.bill(written(month, folder), month.atEndOfMonth(), month.equals(first()));
        }
        Files.createFile(folder.resolve(COMPLETE));
    }

    static YearMonth first() {
        return LAST.minusYears(YEARS);
    }

    OpenHouse house() {
        return house;
    }

    /// Lets the bills of the newest month wait for review. None is said where they wait already, and in a process that
    /// did not make the years before, whose code is not warm.
    ///
    /// @return seconds that importing and preparing them took
    Optional<BigDecimal> prepareNewest() throws Exception {
        if (Files.exists(folder.resolve(PREPARED))) {
            return Optional.empty();
        }
        var seconds = prepareNewest(house, folder, false);
        Files.createFile(folder.resolve(PREPARED));
        return isNew ? Optional.of(seconds) : Optional.empty();
    }

    /// The same in a firm that has no years before it.
    static BigDecimal prepareFirst(Path scratch) throws Exception {
        try (var house = OpenHouse.open(scratch)) {
            return prepareNewest(house, scratch, true);
        }
    }

    private static BigDecimal prepareNewest(OpenHouse house, Path folder, boolean first) throws Exception {
        var newest = written(LAST, folder);
        return Watch.seconds(() -> house.prepare(newest, first));
    }

    private static Path written(YearMonth month, Path folder) throws Exception {
        var into = folder.resolve(month.toString());
        var ordinal = Math.toIntExact(first().until(month, ChronoUnit.MONTHS));
        Workload.write(MONTH, new Workload.Month(month.atDay(1), FIRST_ID + ordinal * MONTH.entries()), into);
        return into;
    }

    @Override
    public void close() {
        house.close();
    }
}
