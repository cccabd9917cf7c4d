package tenths.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import tenths.formats.FileReport;
import tenths.formats.FormatProfile;
import tenths.formats.International;

/// Measures work on the files of all invoices: warm, one thread, in memory.
///
/// @param bytes of all files together
record LedesFiles(String format, long bytes, Consumer<Row> figures) {
    private static final int ROUNDS = 15;

    static LedesFiles of(String format, List<byte[]> files, Consumer<Row> figures) {
        return new LedesFiles(
                format, files.stream().mapToLong(file -> file.length).sum(), figures);
    }

    /// The standard profile of a client that has a tax id.
    static FormatProfile profile() {
        var base = FormatProfile.standard();
        var abroad = base.international();
        return new FormatProfile(
                base.name(),
                base.format(),
                base.layout(),
                base.ids(),
                base.numbers(),
                base.codes(),
                base.people(),
                base.text(),
                base.lines(),
                new International(
                        abroad.firstLine(),
                        "06-7654321",
                        true,
                        abroad.accountType(),
                        abroad.purchaseOrders(),
                        abroad.countryCode(),
                        "USA",
                        "USA",
                        abroad.taxDecimals(),
                        abroad.tax()));
    }

    static void expectFine(FileReport report) {
        if (!report.findings().isEmpty()) {
            throw new IllegalStateException(report.findings().getFirst().toString());
        }
    }

    /// The median of the later rounds; the first ones warm the machine up.
    void measure(String what, String goal, Callable<?> work) throws Exception {
        var seconds = new ArrayList<BigDecimal>();
        for (var round = 0; round < ROUNDS; round++) {
            var taken = Watch.seconds(work);
            if (round >= ROUNDS / 3) {
                seconds.add(taken);
            }
        }
        var median = seconds.stream().sorted().toList().get(seconds.size() / 2);
        var lines = (long) LedesInvoices.INVOICES * LedesInvoices.LINES;
        var name = format + " " + what;
        figures.accept(Row.of(name, Watch.rate(bytes / 1_000, median.movePointRight(3)), "MB/s", lines)
                .goal(goal));
        figures.accept(Row.of(name + ", lines", Watch.rate(lines, median), "lines/s", lines));
    }
}
