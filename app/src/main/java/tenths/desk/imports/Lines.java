package tenths.desk.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tenths.desk.Progress;

/// How far a file is read, in lines of all its lines.
final class Lines {
    private static final int STEP = 1_000;
    private static final int BUFFER = 1 << 16;

    private final Progress progress;
    private final long total;
    private long next;
    private boolean stopped;

    private Lines(Progress progress, long total) {
        this.progress = progress;
        this.total = total;
    }

    static Lines of(Path file, Progress progress) throws IOException {
        var total = 1L;
        try (var in = Files.newInputStream(file)) {
            var buffer = new byte[BUFFER];
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                for (var i = 0; i < read; i++) {
                    total += buffer[i] == '\n' ? 1 : 0;
                }
            }
        }
        return new Lines(progress, total);
    }

    /// @return whether to go on
    boolean at(long line) {
        if (line >= next) {
            next = line + STEP;
            stopped |= !progress.at(Math.min(line, total), total);
        }
        return !stopped;
    }

    /// Whether the person who started it told it to stop.
    boolean stopped() {
        return stopped;
    }
}
