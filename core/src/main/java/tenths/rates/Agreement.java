package tenths.rates;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A rate agreed for a time.
///
/// @param id stable, at most 40 characters
/// @param from first day it applies to
/// @param to last day it applies to, or null while it runs on
/// @param perHour more than 0, up to 4 decimals, in the client's currency
/// @param source where it is agreed: `Panel agreement 2026, schedule A`
public record Agreement(
        String id, Scope scope, LocalDate from, @Nullable LocalDate to, BigDecimal perHour, String source) {

    private static final int MAX_DECIMALS = 4;

    /// @throws IllegalArgumentException if the rate is not above 0, has more than 4 decimals, or ends before it starts
    public Agreement {
        if (perHour.signum() <= 0 || perHour.stripTrailingZeros().scale() > MAX_DECIMALS) {
            throw new IllegalArgumentException("agreement " + id + ": a rate is above 0 with at most " + MAX_DECIMALS
                    + " decimals, not " + perHour.toPlainString());
        }
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("agreement " + id + " ends before it starts: " + from + " to " + to);
        }
    }

    /// Whether it is in force on that day.
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
