package tenths.rates;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A new rate for one scope and some days: what stood there before ends the day before, and goes on the day after.
///
/// @param to last day; null where it runs on
/// @param source where it is agreed: `Letter of 4 March 2026`
public record RateChange(
        Scope scope, LocalDate from, @Nullable LocalDate to, BigDecimal perHour, String source) {

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
            if (!old.scope().plain().equals(scope.plain()) || !meets(old)) {
                continue;
            }
            if (old.from().isBefore(from)) {
                put.add(with(old, old.from(), from.minusDays(1)));
                goOn(old, ids, put);
            } else if (old.from().equals(from) && within(old)) {
                put.add(new Agreement(old.id(), old.scope(), from, to, perHour, source));
                isPlaced = true;
            } else {
                return Made.refused("Another rate begins on " + old.from() + ". End this one on "
                        + old.from().minusDays(1) + ", or change that one.");
            }
        }
        if (!isPlaced) {
            put.add(new Agreement(ids.get(), scope, from, to, perHour, source));
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
            put.add(new Agreement(ids.get(), old.scope(), to.plusDays(1), old.to(), old.perHour(), old.source()));
        }
    }

    private static Agreement with(Agreement old, LocalDate from, LocalDate to) {
        return new Agreement(old.id(), old.scope(), from, to, old.perHour(), old.source());
    }
}
