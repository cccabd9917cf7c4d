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

    /// Whether two wrote the same, of those days, too.
    static boolean alike(Path one, Path other) throws IOException {
        return lines(one.resolve("totals.csv")).equals(lines(other.resolve("totals.csv")))
                && lines(one.resolve("flags.csv")).equals(lines(other.resolve("flags.csv")));
    }

    private static List<String> sorted(Path file) throws IOException {
        return lines(file).stream().filter(line -> !line.endsWith(UNANSWERED)).toList();
    }

    private static List<String> lines(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.sorted().toList();
        }
    }
}
