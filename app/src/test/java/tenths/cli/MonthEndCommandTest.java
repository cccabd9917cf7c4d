package tenths.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tenths.connectors.workload.Size;
import tenths.connectors.workload.Workload;

/// A month from a folder, held against the answers that were written with it.
@NullMarked
class MonthEndCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void totals_equal_the_answers_to_the_cent_and_flags_equal_them_as_a_set(@TempDir Path folder) throws IOException {
        var month = folder.resolve("month");
        var result = folder.resolve("out");
        Workload.write(new Size(1_500, 120, 12, 11), month);
        assertThat(run(month, result)).as(err.toString(StandardCharsets.UTF_8)).isEqualTo(Main.FINE);
        assertThat(sorted(result.resolve("totals.csv"))).isEqualTo(sorted(month.resolve("expected.csv")));
        assertThat(sorted(result.resolve("flags.csv")).stream()
                        .filter(line -> !line.endsWith(",max_hours_per_day"))
                        .toList())
                .isEqualTo(sorted(month.resolve("truth.csv")));
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("\"auditVerified\":true", "\"invoices\":120", "\"filesWaiting\":120");
    }

    @Test
    void a_folder_with_faults_names_all_of_them_and_bills_nothing(@TempDir Path folder) throws IOException {
        var month = folder.resolve("month");
        var result = folder.resolve("out");
        Workload.write(new Size(20, 5, 3, 1), month);
        var activities = month.resolve("activities.csv");
        var lines = Files.readAllLines(activities);
        lines.set(3, lines.get(3).replace("2026-10", "2026-13").replaceFirst("M[0-9]{6}", "M999999"));
        lines.set(5, lines.get(5).replaceFirst(",TK[0-9]+,", ",TK9999,"));
        Files.write(activities, lines);
        assertThat(run(month, result)).isEqualTo(Main.UNUSABLE);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("activities.csv: line 4, date: This day does not exist.")
                .contains("nothing was imported or billed");
        assertThat(result.resolve("totals.csv")).doesNotExist();
    }

    private int run(Path from, Path to) {
        return Main.run(out, err, "month-end", "--from", from.toString(), "--out", to.toString(), "--json");
    }

    private static List<String> sorted(Path file) throws IOException {
        return Files.readAllLines(file).stream().sorted().toList();
    }
}
