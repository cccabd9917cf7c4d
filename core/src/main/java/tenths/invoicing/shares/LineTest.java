package tenths.invoicing.shares;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which lines a rule means. What is left out or empty holds for every line.
///
/// @param kind null for fees and expenses
/// @param codes of task, activity or expense; a line needs one of them
/// @param timekeepers by their ids
/// @param from first day of the work
/// @param to last day of the work
public record LineTest(
        @Nullable Kind kind,
        Set<String> codes,
        Set<String> timekeepers,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    public LineTest {
        codes = Set.copyOf(codes);
        timekeepers = Set.copyOf(timekeepers);
    }

    public enum Kind {
        FEES,
        EXPENSES
    }

    /// An adjustment of the whole bill has no codes and nobody who worked: only a rule of kinds and days means it.
    boolean covers(Chargeable line) {
        return (kind == null || kind == line.kind())
                && (codes.isEmpty() || line.codes().stream().anyMatch(codes::contains))
                && (timekeepers.isEmpty() || timekeepers.contains(line.timekeeper()))
                && (from == null || !line.day().isBefore(from))
                && (to == null || !line.day().isAfter(to));
    }
}
