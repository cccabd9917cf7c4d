package tenths.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// What some work took: seconds, which a busy neighbour changes, and processor seconds, which it hardly does.
///
/// @param ours of this process: the server, whoever asks it over HTTP, compiler and collector
/// @param server of PostgreSQL, all its processes
record Costs(BigDecimal seconds, BigDecimal ours, BigDecimal server) {
    private static final BigDecimal MILLIS = BigDecimal.valueOf(1_000);

    static Costs of(OpenHouse house, Callable<?> work) throws Exception {
        var pid = house.serverPid();
        var ours = ProcessorTime.own();
        var server = ProcessorTime.family(pid);
        var seconds = Watch.seconds(work);
        return new Costs(
                seconds,
                ProcessorTime.own().subtract(ours),
                ProcessorTime.family(pid).subtract(server));
    }

    /// Says what it used of the processor.
    ///
    /// @param n how many things were measured together
    void say(String name, long n, Consumer<Row> figures) {
        figures.accept(Row.of(name + ", ours", ours.toPlainString(), "cpu s", n));
        figures.accept(Row.of(name + ", PostgreSQL", server.toPlainString(), "cpu s", n));
    }

    /// Says what each of some requests used of the processor.
    void sayEach(String name, int requests, Consumer<Row> figures) {
        figures.accept(Row.of(name + ", ours", each(ours, requests), "cpu ms", requests));
        figures.accept(Row.of(name + ", PostgreSQL", each(server, requests), "cpu ms", requests));
    }

    private static String each(BigDecimal all, int requests) {
        return all.multiply(MILLIS)
                .divide(BigDecimal.valueOf(requests), 1, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /// Says how many wanted a processor within the last minute, on average; a machine of one's own has none that wait.
    static void sayLoad(String when, Consumer<Row> figures) {
        try {
            var load = Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0];
            figures.accept(Row.of(
                    "load of the machine " + when,
                    load,
                    "",
                    Runtime.getRuntime().availableProcessors()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
