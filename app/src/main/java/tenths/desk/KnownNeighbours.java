package tenths.desk;

import java.lang.ref.SoftReference;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tenths.store.Neighbours;

/// What the last run found around its bills, for the next one: bills that are checked and then become final, with no
/// work
/// added in between, have the same long days and twins. Asked anew as soon as anything moved; forgotten when memory is
/// short.
final class KnownNeighbours {
    private SoftReference<Found> last = new SoftReference<>(null);

    /// Long days and twins of a period.
    ///
    /// @param state of the work when they were asked for
    record Found(
            LocalDate from, LocalDate to, Neighbours.State state, Neighbours.Days days, List<Neighbours.Twin> twins) {
        private boolean covers(LocalDate start, LocalDate end) {
            return !start.isBefore(from) && !end.isAfter(to);
        }
    }

    /// At least those of this period. Two runs at once do not ask twice: the second waits for what the first finds.
    synchronized Found around(Neighbours neighbours, LocalDate from, LocalDate to) {
        @Nullable Found known = last.get();
        if (known != null
                && known.covers(from, to)
                && known.state().equals(neighbours.state(known.from(), known.to()))) {
            return known;
        }
        var state = neighbours.state(from, to); // before the rest: what arrives meanwhile shows the next time
        var found = new Found(from, to, state, neighbours.days(from, to), neighbours.twins(from, to));
        last = new SoftReference<>(found);
        return found;
    }
}
