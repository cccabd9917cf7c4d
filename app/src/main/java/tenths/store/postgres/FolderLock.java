package tenths.store.postgres;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Holds a data folder for one process. The operating system lets go of it when the process dies, however it dies.
final class FolderLock implements AutoCloseable {
    /// The owner's process id stands at the start of the file; the locked byte lies behind it, so that it stays
    /// readable.
    private static final long LOCKED_BYTE = 64;

    private final FileChannel file;

    private FolderLock(FileChannel file) {
        this.file = file;
    }

    static FolderLock take(Path folder) throws IOException {
        var file = FileChannel.open(folder.resolve("lock"), CREATE, READ, WRITE);
        if (tryLock(file) == null) {
            var owner = owner(file);
            file.close();
            throw new FolderInUse(folder, owner);
        }
        file.truncate(0);
        file.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)), 0);
        return new FolderLock(file);
    }

    private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
        try {
            return file.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static String owner(FileChannel file) throws IOException {
        var text = ByteBuffer.allocate((int) LOCKED_BYTE);
        file.read(text, 0);
        return new String(text.array(), 0, text.position(), StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
