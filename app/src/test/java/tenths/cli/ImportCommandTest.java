package tenths.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tenths.desk.SmallFirm;
import tenths.store.Database;
import tenths.store.Place;

/// Imports from the terminal, on a firm's own database.
@NullMarked
class ImportCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void a_file_is_tried_imported_and_taken_back_with_the_server_and_without(@TempDir Path folder)
            throws IOException, SQLException {
        var people = Files.writeString(
                folder.resolve("people.csv"), "user_id,ledes_name,classification\n900,\"Marsh, Robin\",PARTNR\n");
        try (var database = Database.open(new Place.Embedded(folder.resolve("database")));
                var _ = SmallFirm.on(database.source(), () -> {}, 1)) {
            assertThat(run(folder, people, "--dry-run")).as(told()).isEqualTo(Main.FINE);
        }
        assertThat(run(folder, people)).as(told()).isEqualTo(Main.FINE);
        assertThat(told())
                .contains(
                        "line 2 new 900: last name 'Marsh'", "A dry run: nothing was imported.", "mapping timekeepers");
        var id = Pattern.compile("--undo ([0-9a-f-]{36})").matcher(told());
        assertThat(id.find()).isTrue();
        assertThat(Main.run(out, err, "import", "--data", folder.toString(), "--undo", id.group(1)))
                .isEqualTo(Main.FINE);
        assertThat(told()).contains("people.csv is taken back.");
        assertThat(Main.run(out, err, "import", "--data", folder.toString(), "--undo", id.group(1)))
                .isEqualTo(Main.FINDINGS);
    }

    @Test
    void what_cannot_be_understood_is_said_in_one_sentence(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("x.csv"), "a,b\n1,2\n");
        assertThat(Main.run(out, err, "import")).isEqualTo(Main.UNUSABLE);
        assertThat(Main.run(out, err, "import", "/nowhere.csv")).isEqualTo(Main.UNUSABLE);
        assertThat(run(folder, file)).isEqualTo(Main.UNUSABLE);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("Name a file to import", "no readable file /nowhere.csv", "there is no database in");
    }

    private int run(Path folder, Path file, String... more) {
        var words = Stream.concat(
                        Stream.of("import", file.toString(), "--kind", "timekeepers", "--data", folder.toString()),
                        Arrays.stream(more))
                .toArray(String[]::new);
        return Main.run(out, err, words);
    }

    private String told() {
        return out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
    }
}
