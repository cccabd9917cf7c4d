package tenths.rates;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A rate agreed for a time, or the most that a rate may be.
///
/// @param id stable, at most 40 characters
/// @param from first day it applies to
/// @param to last day it applies to, or null while it runs on
/// @param perHour more than 0, up to 4 decimals, in the currency of the scope
/// @param source where it is agreed: `Panel agreement 2026, schedule A`
/// @param kind a rate or a maximum
/// @param notice that an increase waits for; null where it holds at once
/// @param approval of the client
public record Agreement(
        String id,
        Scope scope,
        LocalDate from,
        @Nullable LocalDate to,
        BigDecimal perHour,
        String source,
        Kind kind,
        @Nullable Notice notice,
        Approval approval) {

    private static final int MAX_DECIMALS = 4;

    /// What is agreed.
    public enum Kind {
        /// What an hour costs.
        RATE,
        /// The most that an hour may cost, whatever else is agreed.
        MAXIMUM
    }

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

    /// A rate that holds at once.
    public Agreement(
            String id, Scope scope, LocalDate from, @Nullable LocalDate to, BigDecimal perHour, String source) {
        this(id, scope, from, to, perHour, source, Kind.RATE, null, Approval.NONE);
    }

    /// Whether it is in force on that day; an increase may still wait for its notice.
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /// The same for other days.
    public Agreement between(LocalDate first, @Nullable LocalDate last) {
        return new Agreement(id, scope, first, last, perHour, source, kind, notice, approval);
    }

    /// The same under another identity.
    public Agreement called(String other) {
        return new Agreement(other, scope, from, to, perHour, source, kind, notice, approval);
    }

    /// As far as the client is.
    public Agreement with(Approval other) {
        return new Agreement(id, scope, from, to, perHour, source, kind, notice, other);
    }

    /// Whether both are agreed for the very same and of one kind, so that no day can have both.
    public boolean rivals(Agreement that) {
        return kind == that.kind && scope.plain().equals(that.scope.plain());
    }

    /// Whether they share a day.
    public boolean meets(Agreement that) {
        return covers(that.from) || that.covers(from);
    }
}
