package tenths.bench;

import java.io.BufferedInputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import tenths.formats.Profiles;
import tenths.formats.ledes98b.Ledes98b;
import tools.jackson.databind.json.JsonMapper;

/// One large file in a process of its own. The time to write holds that of making the invoices, twice. Prints one JSON
/// object.
final class MillionLines {
    private static final long BYTES_PER_MB = 1_000_000;

    private MillionLines() {}

    /// @param write seconds
    /// @param check seconds
    /// @param peakHeapMiB the most that each part of the heap ever held, added up
    record Taken(long megabytes, BigDecimal write, BigDecimal check, long peakHeapMiB) {}

    /// @param words the file, and how many invoices
    static void main(String[] words) throws Exception {
        var file = Path.of(words[0]);
        var profile = Profiles.loose();
        var invoices = LedesInvoices.stream(Integer.parseInt(words[1]));
        var write = Watch.seconds(() -> {
            try (var out = Files.newOutputStream(file)) {
                return Ledes98b.write(invoices, profile, out);
            }
        });
        var check = Watch.seconds(() -> {
            try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
                var report = Ledes98b.check(in, Files.size(file), profile);
                LedesFiles.expectFine(report);
                return report;
            }
        });
        var taken = new Taken(Files.size(file) / BYTES_PER_MB, write, check, peakHeapMiB());
        System.out.println(JsonMapper.builder().build().writeValueAsString(taken));
    }

    private static long peakHeapMiB() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                >> 20;
    }
}
