package tenths.rates.deals;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A slice of a recovery with its own percentage.
///
/// @param upTo where it ends; null for the last
public record Slice(@Nullable BigDecimal upTo, BigDecimal percent) {
    static void check(List<Slice> schedule) {
        if (schedule.isEmpty() || schedule.getLast().upTo() != null) {
            throw new IllegalArgumentException("the last slice of a schedule has no end");
        }
        var before = BigDecimal.ZERO;
        for (var slice : schedule.subList(0, schedule.size() - 1)) {
            if (slice.upTo() == null || slice.upTo().compareTo(before) <= 0) {
                throw new IllegalArgumentException("the slices of a schedule grow from 0, each to its own end");
            }
            before = slice.upTo();
        }
    }

    /// The exact fee for a recovery.
    static BigDecimal fee(List<Slice> schedule, BigDecimal recovery) {
        var sum = BigDecimal.ZERO;
        var from = BigDecimal.ZERO;
        for (var slice : schedule) {
            var to = slice.upTo() == null ? recovery : recovery.min(slice.upTo());
            if (to.compareTo(from) > 0) {
                sum = sum.add(Percent.of(to.subtract(from), slice.percent()));
                from = to;
            }
        }
        return sum;
    }
}
