package tenths.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tenths.access.Users;
import tenths.archive.TestArchive;
import tenths.connectors.demo.DemoFirm;
import tenths.desk.Locks;
import tenths.store.TestDatabase;
import tenths.store.views.SendList;

/// The demo firm from the terminal.
@NullMarked
class DemoCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void two_runs_of_the_month_end_write_the_same_bytes(@TempDir Path folder) throws IOException {
        assertThat(run("demo", "--month-end", "--out", folder.resolve("one").toString(), "--json"))
                .as(err.toString(StandardCharsets.UTF_8))
                .isEqualTo(Main.FINE);
        var figures = out.toString(StandardCharsets.UTF_8);
        assertThat(run("demo", "--month-end", "--out", folder.resolve("two").toString()))
                .isEqualTo(Main.FINE);
        assertThat(figures)
                .contains("\"auditVerified\":true", "\"filesNotArchived\":0", "\"refused\":[]", "\"TIM-08\":")
                .contains("\"planted\":{", "\"stages\":{", "\"fees\":\"", "\"expenses\":\"", "\"auditEvents\":")
                .contains("\"files\":[{\"path\":\"bills/invoices/", "\"sha256\":\"");
        var one = files(folder.resolve("one"));
        assertThat(one).hasSizeGreaterThan(300).isEqualTo(files(folder.resolve("two")));
        assertThat(one.keySet()).anyMatch(name -> name.endsWith(".pdf")).anyMatch(name -> name.endsWith(".txt"));
    }

    private static Map<String, List<Byte>> files(Path folder) throws IOException {
        var files = new TreeMap<String, List<Byte>>();
        try (var all = Files.walk(folder)) {
            all.filter(Files::isRegularFile)
                    .forEach(file -> files.put(folder.relativize(file).toString(), bytes(file)));
        }
        return files;
    }

    private static List<Byte> bytes(Path file) {
        try {
            var bytes = new ArrayList<Byte>();
            for (var each : Files.readAllBytes(file)) {
                bytes.add(each);
            }
            return bytes;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void the_demo_firm_is_loaded_once_and_its_clock_and_its_locks_last(@TempDir Path folder) throws Exception {
        try (var database = TestDatabase.fresh()) {
            var demo = DemoFolder.at(folder);
            var told = new ArrayList<String>();
            var house = demo.load(database.app(), TestArchive.fresh(), told::add);
            assertThat(house.today()).isEqualTo(DemoFirm.TODAY);
            assertThat(new Users(house.transactions()).all()).hasSize(3);
            assertThat(demo.signInLines()).hasSize(3);
            assertThat(new SendList(house.transactions()).counts())
                    .as("what was billed before is sent")
                    .containsOnlyKeys(SendList.State.SENT);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(demo.signIns())))
                    .isEqualTo("rw-------");
            assertThat(told).last().asString().isEqualTo("  step 5 of 5");
            var signIns = demo.signInLines();
            var before = house.now();
            var again = demo.load(database.app(), TestArchive.fresh(), told::add);
            assertThat(told).hasSize(6);
            assertThat(demo.signInLines()).isEqualTo(signIns);
            assertThat(again.now()).isAfterOrEqualTo(before);
            var spot = Locks.source(UUID.randomUUID());
            assertThat(again.vault().open(spot, house.vault().lock(spot, "password")))
                    .isEqualTo("password");
        }
    }

    @Test
    void what_a_start_left_half_loaded_is_cleared_and_nothing_else(@TempDir Path folder) throws IOException {
        var demo = DemoFolder.at(folder);
        Files.createDirectories(demo.database().resolve("base"));
        Files.createDirectories(folder.resolve("database"));
        demo.clearHalfLoaded();
        assertThat(demo.database()).doesNotExist();
        assertThat(folder.resolve("database")).exists();
        Files.createDirectories(demo.database());
        Files.writeString(folder.resolve("began.txt"), "2026-11-03T09:00:00Z");
        demo.clearHalfLoaded();
        assertThat(demo.database()).exists();
    }

    @Test
    void options_that_do_not_go_together_are_named() {
        assertThat(run("demo", "--json")).isEqualTo(Main.UNUSABLE);
        assertThat(run("demo", "--month-end")).isEqualTo(Main.UNUSABLE);
        assertThat(run("demo", "--seed", "7")).isEqualTo(Main.UNUSABLE);
        assertThat(run("demo", "--month-end", "--out", "unused", "--entries", "0"))
                .isEqualTo(Main.UNUSABLE);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("belong to --month-end")
                .contains("needs a folder for the bills: --out DIR")
                .contains("--entries is 1 to 6000, not 0.");
    }

    @Test
    void a_busy_port_that_was_asked_for_is_named(@TempDir Path folder) throws IOException {
        try (var busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(busy.getLocalPort());
            assertThat(run("demo", "--data", folder.toString(), "--port", port)).isEqualTo(Main.UNUSABLE);
            assertThat(err.toString(StandardCharsets.UTF_8)).contains("Port " + port + " is busy");
        }
        assertThat(folder).isEmptyDirectory();
    }

    private int run(String... words) {
        return Main.run(out, err, words);
    }
}
