package tenths.rates;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A new rate, or a new maximum, for one scope and some days: what stood there before ends the day before, and goes on
/// the day after.
///
/// @param to last day; null where it runs on
/// @param source where it is agreed: `Letter of 4 March 2026`
/// @param notice that an increase waits for; null where it holds at once
public record RateChange(
        Scope scope,
        LocalDate from,
        @Nullable LocalDate to,
        BigDecimal perHour,
        String source,
        Agreement.Kind kind,
        @Nullable Notice notice) {

    /// A rate that holds at once.
    public RateChange(Scope scope, LocalDate from, @Nullable LocalDate to, BigDecimal perHour, String source) {
        this(scope, from, to, perHour, source, Agreement.Kind.RATE, null);
    }

    /// As an agreement.
    Agreement agreed(String id) {
        return new Agreement(id, scope, from, to, perHour, source, kind, notice, Approval.NONE);
    }

    /// What becomes of the agreements.
    ///
    /// @param put agreements that are new or say something else than before
    /// @param problems why it cannot be; nothing is put then
    public record Made(List<Agreement> put, List<String> problems) {
        public Made {
            put = List.copyOf(put);
            problems = List.copyOf(problems);
        }

        static Made refused(String problem) {
            return new Made(List.of(), List.of(problem));
        }
    }

    /// @param all agreements of the firm; only those of the scope are looked at
    /// @param ids gives the identity of a new agreement
    public Made among(Collection<Agreement> all, Supplier<String> ids) {
        if (to != null && to.isBefore(from)) {
            return Made.refused("The rate ends before it begins.");
        }
        var put = new ArrayList<Agreement>();
        var isPlaced = false;
        for (var old : all) {
            if (old.kind() != kind || !old.scope().plain().equals(scope.plain()) || !meets(old)) {
                continue;
            }
            if (old.from().isBefore(from)) {
                put.add(old.between(old.from(), from.minusDays(1)));
                goOn(old, ids, put);
            } else if (old.from().equals(from) && within(old)) {
                put.add(agreed(old.id()));
                isPlaced = true;
            } else {
                return Made.refused("Another rate begins on " + old.from() + ". End this one on "
                        + old.from().minusDays(1) + ", or change that one.");
            }
        }
        if (!isPlaced) {
            put.add(agreed(ids.get()));
        }
        return new Made(put, List.of());
    }

    private boolean meets(Agreement old) {
        var oldTo = old.to();
        return (to == null || !old.from().isAfter(to)) && (oldTo == null || !oldTo.isBefore(from));
    }

    /// Whether the old one is over with this one.
    private boolean within(Agreement old) {
        var oldTo = old.to();
        return to == null || (oldTo != null && !oldTo.isAfter(to));
    }

    /// The old rate goes on behind this one, where it reached further.
    private void goOn(Agreement old, Supplier<String> ids, List<Agreement> put) {
        if (to != null && !within(old)) {
            put.add(old.called(ids.get()).between(to.plusDays(1), old.to()));
        }
    }
}
