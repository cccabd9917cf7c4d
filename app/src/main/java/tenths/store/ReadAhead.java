package tenths.store;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/// Reads the next part of something long on a thread of its own while the calling thread, within its transaction if it
/// has one, uses the part before. At most three parts are in memory: one is read, one waits, one is used.
public final class ReadAhead<T> {
    private final BlockingQueue<Optional<T>> parts = new ArrayBlockingQueue<>(1);

    private ReadAhead() {}

    /// What makes the parts.
    public interface Reader<T, X extends Exception> {
        /// @param sink takes each part; once it answers false, nobody wants another
        void read(Predicate<T> sink) throws X;
    }

    /// @param user is given each part, in their order, on the calling thread; answers false to stop there
    /// @throws X what the reader threw, after the parts that it had made before
    @SuppressWarnings("unchecked") // what is neither unchecked nor an error is an X
    public static <T, X extends Exception> void run(Reader<T, X> reader, Predicate<T> user) throws X {
        try (var thread = Executors.newSingleThreadExecutor()) {
            new ReadAhead<T>().run(reader, user, thread);
        } catch (CompletionException failed) {
            switch (failed.getCause()) {
                case RuntimeException unchecked -> throw unchecked;
                case Exception cause -> throw (X) cause;
                case null, default -> throw failed;
            }
        }
    }

    private void run(Reader<T, ?> reader, Predicate<T> user, ExecutorService thread) {
        var reading = CompletableFuture.runAsync(() -> read(reader), thread);
        try {
            for (var part = parts.take(); part.isPresent(); part = parts.take()) {
                if (!user.test(part.get())) {
                    return;
                }
            }
            reading.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading", stopped);
        } finally {
            thread.shutdownNow();
        }
    }

    private void read(Reader<T, ?> reader) {
        try {
            reader.read(part -> hand(Optional.of(part)));
        } catch (Exception failure) {
            throw new CompletionException(failure);
        } finally {
            var _ = hand(Optional.empty());
        }
    }

    /// @return false once nobody takes parts any more
    private boolean hand(Optional<T> part) {
        try {
            parts.put(part);
            return true;
        } catch (InterruptedException nobodyTakesIt) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
