package tenths.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/// A stop watch whose figures are decimals.
final class Watch {
    private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000L);
    private static final long KIB_PER_MIB = 1024;

    private Watch() {}

    /// Seconds, to the millisecond.
    static BigDecimal seconds(Callable<?> work) throws Exception {
        var start = System.nanoTime();
        work.call();
        return seconds(System.nanoTime() - start);
    }

    static BigDecimal seconds(long nanos) {
        return BigDecimal.valueOf(nanos).divide(NANOS, 3, RoundingMode.HALF_UP);
    }

    /// How many per second, to four digits.
    static String rate(long n, BigDecimal seconds) {
        var atLeast = seconds.max(new BigDecimal("0.001"));
        return BigDecimal.valueOf(n)
                .divide(atLeast, MathContext.DECIMAL64)
                .round(new MathContext(4))
                .toPlainString();
    }

    /// The most memory this process ever held, in MiB (VmHWM of Linux).
    static long peakMemoryMiB() {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / KIB_PER_MIB)
                    .findFirst()
                    .orElse(0);
        } catch (IOException notLinux) {
            return 0;
        }
    }
}
