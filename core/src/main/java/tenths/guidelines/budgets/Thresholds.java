package tenths.guidelines.budgets;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/// The shares of a budget, in percent, from which somebody is told.
///
/// @param percents at least one
public record Thresholds(NavigableSet<Integer> percents) {
    /// Early, at the limit, and where most clients ask for an approval.
    public static final Thresholds USUAL = new Thresholds(new TreeSet<>(List.of(80, 100, 110)));

    private static final long HUNDRED = 100;

    public Thresholds {
        percents = new TreeSet<>(percents);
        if (percents.isEmpty()) {
            throw new IllegalArgumentException("there is no threshold");
        }
    }

    /// Those that the client's rules name; the usual ones where they name none.
    public static Thresholds of(Collection<Integer> named) {
        return named.isEmpty() ? USUAL : new Thresholds(new TreeSet<>(named));
    }

    /// A limit that is used beyond a threshold.
    ///
    /// @param threshold the highest that was crossed, in percent
    public record Alert(int threshold, BudgetUse.Row row) {}

    /// The gravest crossing: the highest threshold, and there the row that is used most.
    public Optional<Alert> alert(BudgetUse use) {
        return use.limited().stream()
                .flatMap(row -> crossed(row).stream())
                .max(Comparator.comparingInt(Alert::threshold).thenComparingLong(alert -> alert.row.percent()));
    }

    /// What one limit has crossed. Exactly at a threshold nothing is crossed yet, as the rules on budgets see it.
    public Optional<Alert> crossed(BudgetUse.Row row) {
        return percents.descendingSet().stream()
                .filter(percent -> isBeyond(row, percent))
                .findFirst()
                .map(percent -> new Alert(percent, row));
    }

    private static boolean isBeyond(BudgetUse.Row row, int percent) {
        var hundredfold = Math.multiplyExact(row.used().minor(), HUNDRED);
        return !row.limit().isZero()
                && hundredfold > Math.multiplyExact(row.limit().minor(), (long) percent);
    }
}
