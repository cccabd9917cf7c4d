package tenths.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Holds what a month came to against the answers in its folder.
final class Answers {
    /// Depends on what others did that day, so the folder has no answer for it.
    private static final String UNANSWERED = ",max_hours_per_day";

    private Answers() {}

    /// Whether the totals are equal to the cent and the flags equal as a set.
    static boolean right(Path month, Path out) throws IOException {
        return sorted(out.resolve("totals.csv")).equals(sorted(month.resolve("expected.csv")))
                && sorted(out.resolve("flags.csv")).equals(sorted(month.resolve("truth.csv")));
    }

    /// What the folder says the month comes to.
    static long totalCents(Path month) throws IOException {
        try (var lines = Files.lines(month.resolve("expected.csv"))) {
            return lines.skip(1)
                    .mapToLong(line -> Long.parseLong(line.substring(line.lastIndexOf(',') + 1)))
                    .sum();
        }
    }

    private static List<String> sorted(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> !line.endsWith(UNANSWERED)).sorted().toList();
        }
    }
}
