package tenths.store.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What a running server writes about itself into `postmaster.pid` of its data folder.
///
/// @param ready whether it accepts connections
record PidFile(long pid, boolean ready) {
    private static final int STATUS_LINE = 7;

    static Path in(Path data) {
        return data.resolve("postmaster.pid");
    }

    static Optional<PidFile> read(Path data) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(in(data));
        } catch (NoSuchFileException noServer) {
            return Optional.empty();
        }
        if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d+")) {
            return Optional.empty();
        }
        var ready = lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
        return Optional.of(new PidFile(Long.parseLong(lines.getFirst().strip()), ready));
    }

    /// The process, if it lives and truly is a server on this folder: the number may meanwhile belong to a stranger.
    Optional<ProcessHandle> server(Path data) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info().commandLine().orElse("").contains(data.toString()));
    }
}
