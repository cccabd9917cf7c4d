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
import java.nio.file.attribute.PosixFilePermissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An archive in a folder: read-only files, on disk before they count. A file appears whole or not at all.
public final class FolderArchive implements Archive {
    private static final Logger LOG = LoggerFactory.getLogger(FolderArchive.class);

    private final Path root;

    public FolderArchive(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    @Override
    public Kept put(Key key, byte[] bytes) throws ArchiveFailure {
        key.check(bytes);
        return put(key, channel -> {
            var rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
        });
    }

    @Override
    public Kept put(Key key, Path file) throws ArchiveFailure {
        return put(key, channel -> {
            try (var source = FileChannel.open(file, StandardOpenOption.READ)) {
                for (var at = 0L; at < source.size(); ) {
                    at += source.transferTo(at, source.size() - at, channel);
                }
            }
        });
    }

    /// What writes the bytes of a new file.
    private interface Content {
        void into(FileChannel channel) throws IOException;
    }

    private Kept put(Key key, Content content) throws ArchiveFailure {
        var target = root.resolve(key.value());
        try {
            if (!Files.exists(target)) {
                write(target, content);
            }
            sync(target.resolveSibling(""));
            return readBack(key, target);
        } catch (IOException failure) {
            throw explained(key, failure);
        }
    }

    private void write(Path target, Content content) throws IOException {
        var folder = Files.createDirectories(target.resolveSibling(""));
        var fresh = Files.createTempFile(folder, ".unfinished-", "");
        try {
            try (var file = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                content.into(file);
                file.force(true);
            }
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("r--r--r--"));
            Files.move(fresh, target);
        } catch (FileAlreadyExistsException sameFileByAnother) {
            LOG.debug("another worker was quicker; what it wrote is read back like ours", sameFileByAnother);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /// A name is safe only when its folder is on disk too, and the folder's name in its own.
    private void sync(Path folder) throws IOException {
        for (var each = folder; each != null && each.startsWith(root); each = each.getParent()) {
            try (var channel = FileChannel.open(each, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static Kept readBack(Key key, Path target) throws IOException, ArchiveFailure {
        var sha256 = Key.sha256(target);
        if (!sha256.equals(key.sha256())) {
            throw new ArchiveFailure(
                    OTHER_CONTENT, "%s holds other bytes; they are left as they are".formatted(target));
        }
        return new Kept(key, target.toString(), "", sha256, Files.size(target));
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
