package tenths.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/// LEDES 1998B files of 100,000 and of 1,000,000 lines, written to the disk and checked from there, each in a process
/// of
/// its own with a heap of 256 MiB.
final class MillionLinesBench implements Bench {
    private static final List<Integer> SIZES = List.of(100_000, 1_000_000);
    private static final String HEAP = "-Xmx256m";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public String name() {
        return "million";
    }

    @Override
    public void run(Path scratch, Consumer<Row> figures) throws Exception {
        for (var lines : SIZES) {
            var taken = measure(scratch.resolve("bills-%d.txt".formatted(lines)), lines);
            var label = "LEDES 1998B file of %,d lines, heap of 256 MiB: ".formatted(lines);
            figures.accept(Row.of(label + "write", Watch.rate(taken.megabytes(), taken.write()), "MB/s", lines));
            figures.accept(
                    Row.of(label + "read and check", Watch.rate(taken.megabytes(), taken.check()), "MB/s", lines));
            figures.accept(Row.of(label + "peak of the heap", Long.toString(taken.peakHeapMiB()), "MiB", lines)
                    .goal("<= 256"));
        }
    }

    private static MillionLines.Taken measure(Path file, int lines) throws Exception {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MillionLines.class.getName(),
                        file.toString(),
                        Integer.toString(lines / LedesInvoices.LINES))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("%,d lines broke off: %s".formatted(lines, said));
        }
        return JSON.readValue(said, MillionLines.Taken.class);
    }
}
