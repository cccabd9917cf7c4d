package tenths.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tenths.connectors.workload.Size;
import tenths.connectors.workload.Workload;
import tools.jackson.databind.json.JsonMapper;

/// A whole month at three sizes, each in a process of its own with a small heap, beside the floor of plain SQL on the
/// same server in the same minutes. The smaller ones once more in a process that has the thorough compiler, after seven
/// months that warm it, as a server is.
final class MonthBench implements Bench {
    private static final List<Size> SIZES =
            List.of(new Size(6_000, 600, 40, 1), new Size(100_000, 5_000, 60, 1), new Size(1_000_000, 20_000, 100, 1));
    private static final long SMALL_BYTES = 100L << 20; // as in ./tenths: no thorough compiler below
    private static final String HEAP = "-Xmx512m";
    private static final String WARM_MONTH = "8";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public String name() {
        return "month";
    }

    @Override
    public void run(Path scratch, Consumer<Row> figures) throws Exception {
        var earlier = new ArrayList<MonthRun.Figures>();
        for (var size : SIZES) {
            var folder = scratch.resolve("month-" + size.entries());
            Workload.write(size, folder);
            var month = measure(folder, scratch.resolve("run-" + size.entries()), Start.FRESH);
            new MonthRows(size, month, figures).tell();
            if (isSmall(folder)) {
                var warm = measure(folder, scratch.resolve("warm-" + size.entries()), Start.WARM);
                new MonthRows(size, warm, figures).tellWarm();
            }
            if (!earlier.isEmpty()) {
                growth(size, earlier.getLast(), month, figures);
            }
            earlier.add(month);
        }
    }

    private static void growth(Size size, MonthRun.Figures small, MonthRun.Figures large, Consumer<Row> figures) {
        var n = size.entries();
        var label = "month of " + n + " to the size before: ";
        figures.accept(Row.of(label + "processor time", ratio(large.cpu(), small.cpu()), "times", n)
                .goal("<= 11 from 100,000 to 1,000,000"));
        figures.accept(Row.of(
                        label + "peak memory",
                        ratio(BigDecimal.valueOf(large.peakMemoryMiB()), BigDecimal.valueOf(small.peakMemoryMiB())),
                        "times",
                        n)
                .goal("<= 1.25 from 100,000 to 1,000,000"));
    }

    static String ratio(BigDecimal of, BigDecimal to) {
        return of.divide(to.max(new BigDecimal("0.001")), 2, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /// Whether the month is the first that its process sees, or the eighth.
    private enum Start {
        FRESH,
        WARM
    }

    private static boolean isSmall(Path folder) throws IOException {
        return Files.size(folder.resolve("activities.csv")) < SMALL_BYTES;
    }

    private static MonthRun.Figures measure(Path folder, Path out, Start kind)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(asTheLauncher());
        if (kind == Start.FRESH && isSmall(folder)) {
            command.add("-XX:TieredStopAtLevel=1");
        }
        command.addAll(List.of(HEAP, "-cp", System.getProperty("java.class.path"), MonthRun.class.getName()));
        command.addAll(List.of(folder.toString(), out.toString(), kind == Start.FRESH ? "1" : WARM_MONTH));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the month in " + folder + " broke off: " + said);
        }
        return JSON.readValue(said, MonthRun.Figures.class);
    }

    /// The options of this process, which `./tenths` gives to every command, with an archive of classes of its own.
    private static List<String> asTheLauncher() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .map(option -> option.replace(Main.class.getName(), MonthRun.class.getName()))
                .toList();
    }
}
