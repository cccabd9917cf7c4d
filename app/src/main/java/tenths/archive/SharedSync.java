package tenths.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/// Brings the names in a folder to the disk, once for everybody who waits: whoever asks while the disk is at work is
/// served by the next turn, together with all others who asked before it began.
final class SharedSync {
    private final Map<Path, Turns> folders = new ConcurrentHashMap<>();

    private static final class Turns {
        private final AtomicLong asked = new AtomicLong();
        private final ReentrantLock disk = new ReentrantLock();
        private long served;
    }

    /// Returns when every name that stood in the folder at the call is on disk.
    void await(Path folder) throws IOException {
        var turns = folders.computeIfAbsent(folder, _ -> new Turns());
        var ticket = turns.asked.incrementAndGet();
        turns.disk.lock();
        try {
            if (turns.served < ticket) {
                var upTo = turns.asked.get();
                sync(folder);
                turns.served = upTo;
            }
        } finally {
            turns.disk.unlock();
        }
    }

    static void sync(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
