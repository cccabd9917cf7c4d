package tenths.web;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import tenths.connectors.csv.Mapping;
import tenths.connectors.csv.Table;
import tenths.desk.House;
import tenths.desk.imports.ImportReport;

/// Files that people have sent and not yet imported. Each belongs to who sent it and is forgotten after half a day or
/// when the server stops; what is imported is kept by the archive.
@Component
public final class Uploads {
    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);
    private static final Duration KEPT = Duration.ofHours(12);

    private final House house;
    private final Map<UUID, Upload> uploads = new ConcurrentHashMap<>();
    private final Path folder;

    Uploads(House house) throws IOException {
        this.house = house;
        folder = Files.createTempDirectory("tenths-uploads-"); // readable by this user alone
    }

    /// A file on its way.
    ///
    /// @param head its columns and first rows; empty for guidelines
    /// @param report what the last dry run found; null before one ended
    public record Upload(
            UUID id,
            String owner,
            Instant at,
            Path path,
            String name,
            Table.Head head,
            Mapping mapping,
            @Nullable ImportReport report) {
        Upload with(Mapping other) {
            return new Upload(id, owner, at, path, name, head, other, null);
        }

        Upload with(ImportReport found) {
            return new Upload(id, owner, at, path, name, head, mapping, found);
        }
    }

    /// Keeps what was sent.
    public Path receive(InputStream content) {
        clean();
        var path = folder.resolve(UUID.randomUUID().toString());
        try {
            Files.copy(content, path);
            return path;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Upload keep(Upload upload) {
        uploads.put(upload.id(), upload);
        return upload;
    }

    /// @throws NotHere if it is another's, unknown or too old
    Upload find(UUID id, String owner) {
        var upload = uploads.get(id);
        if (upload == null || !upload.owner().equals(owner)) {
            throw new NotHere();
        }
        return upload;
    }

    /// What a person has sent and not yet imported, newest first.
    List<Upload> of(String owner) {
        return uploads.values().stream()
                .filter(upload -> upload.owner().equals(owner))
                .sorted((one, other) -> other.at().compareTo(one.at()))
                .toList();
    }

    void forget(UUID id) {
        var upload = uploads.remove(id);
        if (upload != null) {
            try {
                Files.deleteIfExists(upload.path());
            } catch (IOException left) {
                LOG.warn("an uploaded file could not be removed", left);
            }
        }
    }

    private void clean() {
        var oldest = house.now().minus(KEPT);
        uploads.values().stream()
                .filter(upload -> upload.at().isBefore(oldest))
                .map(Upload::id)
                .forEach(this::forget);
    }

    @PreDestroy
    void close() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }
}
