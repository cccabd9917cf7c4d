package tenths.jobs;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tenths.desk.Progress;

/// Brings the files of bills into the archive while further bills become final: whenever the run says how far it has
/// come, the outbox worker looks for more.
final class ArchiveBeside implements Progress, AutoCloseable {
    private final OutboxWorker worker;
    private final List<String> kinds;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private CompletableFuture<Long> files = CompletableFuture.completedFuture(0L);

    /// @param kinds of files that are brought; the others stay in the outbox
    ArchiveBeside(OutboxWorker worker, List<String> kinds) {
        this.worker = worker;
        this.kinds = kinds;
    }

    @Override
    public synchronized boolean at(long done, long total) {
        files = files.thenApplyAsync(before -> before + worker.drain(kinds, Progress.SILENT), thread);
        return true;
    }

    /// Brings what is left.
    ///
    /// @return how many files were archived in all
    long rest() {
        var _ = at(0, 0);
        try {
            return last().join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private synchronized CompletableFuture<Long> last() {
        return files;
    }

    @Override
    public void close() {
        thread.close();
    }
}
