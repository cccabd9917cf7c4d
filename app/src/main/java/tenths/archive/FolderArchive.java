package tenths.archive;

import static tenths.archive.ArchiveFailure.Code.DAMAGED;
import static tenths.archive.ArchiveFailure.Code.MISSING;
import static tenths.archive.ArchiveFailure.Code.OTHER_CONTENT;
import static tenths.archive.ArchiveFailure.Code.OUT_OF_REACH;
import static tenths.archive.ArchiveFailure.Code.REFUSED;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An archive in a folder: read-only files, on disk before they count. A file appears whole or not at all.
public final class FolderArchive implements Archive {
    private static final Logger LOG = LoggerFactory.getLogger(FolderArchive.class);

    private static final FileAttribute<?> READ_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r--r--r--"));
    private static final Set<StandardOpenOption> AS_NEW =
            Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);

    private final Path root;
    private final SharedSync sharedSync = new SharedSync();

    public FolderArchive(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    @Override
    public Kept put(Key key, byte[] bytes) throws ArchiveFailure {
        key.check(bytes);
        return put(key, new Content() {
            @Override
            public void into(FileChannel channel) throws IOException {
                var rest = ByteBuffer.wrap(bytes);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
            }

            @Override
            public boolean isIn(Path target) throws IOException {
                return Arrays.equals(Files.readAllBytes(target), bytes);
            }
        });
    }

    @Override
    public Kept put(Key key, Path file) throws ArchiveFailure {
        return put(key, new Content() {
            @Override
            public void into(FileChannel channel) throws IOException {
                try (var source = FileChannel.open(file, StandardOpenOption.READ)) {
                    for (var at = 0L; at < source.size(); ) {
                        at += source.transferTo(at, source.size() - at, channel);
                    }
                }
            }

            @Override
            public boolean isIn(Path target) throws IOException {
                return Key.sha256(target).equals(key.sha256());
            }
        });
    }

    /// The bytes of a new file.
    private interface Content {
        void into(FileChannel channel) throws IOException;

        /// Reads the file back.
        boolean isIn(Path target) throws IOException;
    }

    private Kept put(Key key, Content content) throws ArchiveFailure {
        var target = root.resolve(key.value());
        try {
            var folder = target.resolveSibling("");
            if (!Files.exists(target)) {
                write(folder, target, content);
            }
            sync(folder);
            if (!content.isIn(target)) {
                throw new ArchiveFailure(
                        OTHER_CONTENT, "%s holds other bytes; they are left as they are".formatted(target));
            }
            return new Kept(key, target.toString(), "", key.sha256(), Files.size(target));
        } catch (IOException failure) {
            throw explained(key, failure);
        }
    }

    private static void write(Path folder, Path target, Content content) throws IOException {
        Files.createDirectories(folder);
        var fresh = folder.resolve(".unfinished-" + UUID.randomUUID());
        try {
            try (var file = FileChannel.open(fresh, AS_NEW, READ_ONLY)) {
                content.into(file);
                file.force(true);
            }
            Files.move(fresh, target);
        } catch (FileAlreadyExistsException sameFileByAnother) {
            LOG.debug("another worker was quicker; what it wrote is read back like ours", sameFileByAnother);
            Files.deleteIfExists(fresh);
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(fresh);
            throw failure;
        }
    }

    /// A name is safe only when its folder is on disk too, and the folder's name in its own. The folders above are
    /// those
    /// of many files, which are made safe together.
    private void sync(Path folder) throws IOException {
        SharedSync.sync(folder);
        for (var above = folder.getParent(); above != null && above.startsWith(root); above = above.getParent()) {
            sharedSync.await(above);
        }
    }

    @Override
    public byte[] get(Key key) throws ArchiveFailure {
        try {
            var found = Files.readAllBytes(root.resolve(key.value()));
            if (!Key.sha256(found).equals(key.sha256())) {
                throw new ArchiveFailure(DAMAGED, "%s in %s is damaged: its SHA-256 differs".formatted(key, root));
            }
            return found;
        } catch (IOException failure) {
            throw explained(key, failure);
        }
    }

    private ArchiveFailure explained(Key key, IOException failure) {
        var code = switch (failure) {
            case NoSuchFileException _ -> MISSING;
            case AccessDeniedException _ -> REFUSED;
            default -> OUT_OF_REACH;
        };
        return new ArchiveFailure(code, "%s in %s: %s".formatted(key, root, failure), failure);
    }

    @Override
    public boolean head(Key key) {
        return Files.exists(root.resolve(key.value()));
    }

    /// Nothing to let go of.
    @Override
    public void close() {}
}
