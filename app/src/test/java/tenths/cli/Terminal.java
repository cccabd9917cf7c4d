package tenths.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/// Runs `tenths` as a program of its own, as a firm's script would.
@NullMarked
final class Terminal {
    private Terminal() {}

    record Answer(int code, String out, String err) {}

    /// @param data the folder that TENTHS_DATA names
    static Answer tenths(Path data, String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "tenths.cli.Main"));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command);
        builder.environment().put("TENTHS_DATA", data.toString());
        builder.environment().remove("TENTHS_DB_URL");
        var log = Files.createTempFile("terminal", ".txt");
        var process = builder.redirectError(log.toFile()).start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), out, Files.readString(log));
    }
}
