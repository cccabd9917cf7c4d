package tenths.connectors.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NullMarked
class WorkloadTest {
    private static final List<String> FILES = List.of(
            "activities.csv",
            "rates.csv",
            "matters.csv",
            "timekeepers.csv",
            "guidelines.csv",
            "expected.csv",
            "truth.csv");

    @Test
    void the_same_seed_gives_the_same_bytes(@TempDir Path one, @TempDir Path two) throws IOException {
        Workload.write(new Size(500, 50, 9, 7), one);
        Workload.write(new Size(500, 50, 9, 7), two);
        for (var file : FILES) {
            assertThat(one.resolve(file)).hasSameBinaryContentAs(two.resolve(file));
        }
    }

    @Test
    void every_matter_has_an_entry_and_every_row_a_line(@TempDir Path folder) throws IOException {
        Workload.write(new Size(300, 100, 5, 3), folder);
        assertThat(Files.readAllLines(folder.resolve("activities.csv"))).hasSize(301);
        assertThat(Files.readAllLines(folder.resolve("expected.csv")))
                .hasSize(101)
                .noneMatch(line -> line.matches("M[0-9]+,0,.*"));
    }

    @Test
    void a_size_without_an_entry_for_each_matter_is_refused() {
        assertThatThrownBy(() -> new Size(9, 10, 1, 1)).hasMessageContaining("at least one entry per matter");
    }
}
