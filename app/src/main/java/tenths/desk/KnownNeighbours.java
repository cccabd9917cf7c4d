package tenths.desk;

import java.lang.ref.SoftReference;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tenths.store.Neighbours;

/// What the last run found around its bills, for the next one: bills that are checked and then become final have the
/// same long days and twins, if no work was added in between. Asked anew as soon as anything moved; forgotten when
/// memory is short.
final class KnownNeighbours {
    private SoftReference<Found> last = new SoftReference<>(null);

    /// Long days and twins of a period.
    ///
    /// @param state of the work before they were asked for: what arrives meanwhile shows the next time
    record Found(
            LocalDate from, LocalDate to, Neighbours.State state, Neighbours.Days days, List<Neighbours.Twin> twins) {
        private boolean covers(LocalDate start, LocalDate end) {
            return !start.isBefore(from) && !end.isAfter(to);
        }
    }

    /// At least those of this period. Two runs at once do not ask twice: the second waits for what the first finds.
    ///
    /// Within a transaction they are asked for and not remembered: it may still be taken back,
    /// and then as many rows as it had added can be others.
    Found around(Neighbours neighbours, LocalDate from, LocalDate to) {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? asked(neighbours, from, to)
                : remembered(neighbours, from, to);
    }

    private synchronized Found remembered(Neighbours neighbours, LocalDate from, LocalDate to) {
        var known = last.get();
        if (known != null
                && known.covers(from, to)
                && known.state().equals(neighbours.state(known.from(), known.to()))) {
            return known;
        }
        var found = askedSideBySide(neighbours, from, to);
        last = new SoftReference<>(found);
        return found;
    }

    /// Each on a connection of its own: a month of them takes a good part of a second.
    private static Found askedSideBySide(Neighbours neighbours, LocalDate from, LocalDate to) {
        var state = neighbours.state(from, to);
        try (var beside = Executors.newSingleThreadExecutor()) {
            var twins = CompletableFuture.supplyAsync(() -> neighbours.twins(from, to), beside);
            return new Found(from, to, state, neighbours.days(from, to), twins.join());
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private static Found asked(Neighbours neighbours, LocalDate from, LocalDate to) {
        var state = neighbours.state(from, to);
        return new Found(from, to, state, neighbours.days(from, to), neighbours.twins(from, to));
    }
}
