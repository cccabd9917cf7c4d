package tenths.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tenths.store.Database;
import tenths.store.Place;

/// Invoice numbers have no gap and no double, whatever happens while they are given out.
@NullMarked
class NumbersTest {
    private static final LocalDate BILLED_ON = LocalDate.of(2026, 11, 3);
    private static final int BILLS = 50;
    private static final int KILLED_AFTER = 20;

    @Test
    void eight_billers_at_once_leave_no_gap_though_every_third_bill_is_refused() throws Exception {
        try (var firm = SmallFirm.withMatters(60);
                var billers = Executors.newFixedThreadPool(8)) {
            var prebills = prebills(firm, 60);
            for (var i = 0; i < prebills.size(); i++) {
                if (i % 3 != 0) {
                    firm.approve(List.of(prebills.get(i)));
                }
            }
            var tasks = prebills.stream()
                    .<Callable<Boolean>>map(id -> () -> finalise(firm, id))
                    .toList();
            for (var result : billers.invokeAll(tasks)) {
                result.get();
            }
            assertThat(serials(firm)).hasSize(40).last().isEqualTo(40);
            assertThat(firm.violations()).isEmpty();
            assertThat(firm.house().book().verify().ok()).isTrue();
        }
    }

    @Test
    void of_two_who_finalise_the_same_bill_one_wins() throws Exception {
        try (var firm = SmallFirm.withMatters(1);
                var billers = Executors.newFixedThreadPool(2)) {
            var prebill = prebills(firm, 1).getFirst();
            firm.approve(List.of(prebill));
            Callable<Boolean> task = () -> finalise(firm, prebill);
            var won = 0;
            for (var result : billers.invokeAll(List.of(task, task))) {
                won += result.get() ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
            assertThat(serials(firm)).containsExactly(1);
        }
    }

    @Test
    void when_postgresql_is_killed_amid_fifty_bills_each_is_wholly_final_or_untouched(@TempDir Path folder)
            throws SQLException, IOException {
        var place = new Place.Embedded(folder.resolve("database"));
        List<UUID> prebills;
        var acknowledged = 0;
        try (var database = Database.open(place)) {
            var firm = SmallFirm.on(database.source(), () -> {}, BILLS);
            prebills = prebills(firm, BILLS);
            firm.approve(prebills);
            for (var id : prebills) {
                if (acknowledged == KILLED_AFTER) {
                    killSoon(folder);
                }
                try {
                    finalise(firm, id);
                    acknowledged++;
                } catch (RuntimeException serverIsGone) {
                    break;
                }
            }
        }
        assertThat(acknowledged).isBetween(KILLED_AFTER, BILLS - 1);
        try (var database = Database.open(place)) {
            var firm = SmallFirm.again(database.source(), () -> {});
            assertThat(serials(firm).size()).isBetween(acknowledged, acknowledged + 1);
            assertThat(firm.violations()).isEmpty();
            prebills.forEach(id -> finalise(firm, id));
            assertThat(serials(firm)).hasSize(BILLS).last().isEqualTo(BILLS);
            assertThat(firm.violations()).isEmpty();
            assertThat(firm.house().book().verify().ok()).isTrue();
        }
    }

    /// Kills the server while the bills go on being finalised.
    private static void killSoon(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            var pidFile = files.filter(file -> file.endsWith("postmaster.pid"))
                    .findFirst()
                    .orElseThrow();
            var pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
            var server = ProcessHandle.of(pid).orElseThrow();
            Thread.ofVirtual().start(server::destroyForcibly);
        }
    }

    private static List<UUID> prebills(SmallFirm firm, int matters) {
        for (var i = 1; i <= matters; i++) {
            firm.worked(i, 6 * i % 600 + 6, "Draft answer to the complaint");
        }
        return firm.prepared();
    }

    private static boolean finalise(SmallFirm firm, UUID prebill) {
        var outcomes = new FinaliseInvoices(firm.house()).finalise(List.of(prebill), BILLED_ON, "lee", Progress.SILENT);
        return outcomes.get(prebill) instanceof FinaliseInvoices.Outcome.Finalised;
    }

    private static List<Integer> serials(SmallFirm firm) {
        return new ArrayList<>(firm.house()
                .transactions()
                .sql()
                .sql("select serial from invoice order by serial")
                .query((row, _) -> row.getInt(1))
                .list());
    }
}
