package tenths.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The fuzzer itself, in its own process, sees each fault that a reader can have, says which, and keeps the file.
@NullMarked
class HarnessTest {
    @ParameterizedTest
    @EnumSource(Planted.class)
    void a_planted_fault_is_found_and_its_file_kept(Planted fault, @TempDir Path folder) throws Exception {
        var run = run(fault.name(), folder);
        var said = folder.resolve("said").toFile();
        var process =
                new ProcessBuilder(run.command(0)).redirectErrorStream(true).redirectOutput(said);
        assertThat(process.start().waitFor()).isNotZero();
        assertThat(said).content().containsPattern(fault.complaint);
        try (var kept = Files.list(run.crashers())) {
            assertThat(kept).hasSize(1);
        }
    }

    private static Run run(String fault, Path folder) throws IOException {
        var found = Files.createDirectories(folder.resolve("found"));
        Files.writeString(found.resolve("seed"), "any file");
        var crashers = Files.createDirectories(folder.resolve("crashers"));
        return new Run(PlantedHarness.class.getName(), fault, found, crashers);
    }
}
