package tenths.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Processor time, which stays comparable on a busy machine where seconds do not.
final class ProcessorTime {
    private static final int TICKS_PER_SECOND_DIGITS = 2; // the USER_HZ of every Linux is 100
    private static final int FIRST_AFTER_NAME = 3;
    private static final int USER = 14 - FIRST_AFTER_NAME;
    private static final int CHILDREN_SYSTEM = 17 - FIRST_AFTER_NAME;

    private ProcessorTime() {}

    /// Seconds that this process has used.
    static BigDecimal own() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return Watch.seconds(system.getProcessCpuTime());
    }

    /// Seconds that a process, its ended children and its living ones have used.
    static BigDecimal family(long pid) {
        var ticks = ticks(pid);
        var children = ProcessHandle.of(pid).stream().flatMap(ProcessHandle::children);
        return BigDecimal.valueOf(
                ticks + children.mapToLong(child -> ticks(child.pid())).sum(), TICKS_PER_SECOND_DIGITS);
    }

    /// Fields 14 to 17 of `/proc/PID/stat`: user and system time, of the process and of its ended children.
    private static long ticks(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            var sum = 0L;
            for (var i = USER; i <= CHILDREN_SYSTEM; i++) {
                sum += Long.parseLong(fields[i]);
            }
            return sum;
        } catch (NoSuchFileException ended) {
            return 0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
