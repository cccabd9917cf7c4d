package tenths.desk;

import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/// Does the pieces of a long run two at a time: while the database stores one, the next is computed. A single piece is
/// done on the calling thread, within its transaction if it has one.
final class Lanes {
    private static final int LANES = 2;

    private Lanes() {}

    /// What is done with a piece.
    interface Work<T, R> {
        /// @param turn for what must happen in the order of the pieces
        R on(T piece, Turn turn);
    }

    /// The order of the pieces.
    interface Turn {
        /// Waits until the piece before is done.
        ///
        /// @throws CompletionException if it failed; then this one must not go on either
        void await();
    }

    /// @param reader is told what became of each piece, in their order, on the calling thread; once it answers false,
    ///     no further piece is begun, and it only hears of those that were under way
    static <T, R> void run(List<T> pieces, Work<T, R> work, Predicate<R> reader) {
        if (pieces.size() == 1) {
            var _ = reader.test(work.on(pieces.getFirst(), () -> {}));
            return;
        }
        try (var threads = Executors.newFixedThreadPool(LANES)) {
            var underWay = new ArrayDeque<CompletableFuture<R>>();
            CompletableFuture<?> last = CompletableFuture.completedFuture(work);
            var goOn = true;
            for (var next = 0; (goOn && next < pieces.size()) || !underWay.isEmpty(); ) {
                while (goOn && next < pieces.size() && underWay.size() < LANES) {
                    var piece = pieces.get(next++);
                    var before = last;
                    var begun = CompletableFuture.supplyAsync(() -> work.on(piece, before::join), threads);
                    underWay.add(begun);
                    last = begun;
                }
                goOn &= reader.test(underWay.remove().join());
            }
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }
}
