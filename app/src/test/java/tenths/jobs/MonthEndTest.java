package tenths.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tenths.archive.TestArchive;
import tenths.connectors.workload.FolderRules;
import tenths.connectors.workload.Size;
import tenths.connectors.workload.Workload;
import tenths.desk.House;
import tenths.store.CountedSource;
import tenths.store.TestDatabase;

/// What a month leaves behind, and what it costs in figures that no busy neighbour changes. The limits hold for a small
/// month, in which every fixed cost weighs; docs/handbook/bench.md has those of large ones.
@NullMarked
class MonthEndTest {
    private static final Size SIZE = new Size(3_000, 150, 12, 7);
    private static final long MOST_LOG_BYTES_PER_ENTRY = 3_500;
    private static final long MOST_TABLE_BYTES_PER_ENTRY = 3_000;
    private static final String BYTES =
            "select cast(pg_current_wal_insert_lsn() - '0/0' as bigint), pg_database_size(current_database())";

    @TempDir
    private Path folder = Path.of("unset");

    /// Of the files in the archive after a month.
    private List<String> kinds = List.of();

    @Test
    void each_entry_costs_few_bytes_and_few_statements_and_the_month_is_sound() throws Exception {
        Workload.write(SIZE, folder);
        try (var database = TestDatabase.fresh();
                var archive = TestArchive.fresh()) {
            var counted = new CountedSource(database.app());
            var house = new House(counted.source(), Clock.system(ZoneOffset.UTC), FolderRules::read);
            var before = bytes(database.app());
            var outcome = new MonthEnd(house, archive, new Untimed()).run(folder, folder, false);
            var after = bytes(database.app());
            assertThat(outcome).isInstanceOfSatisfying(MonthEnd.Outcome.Billed.class, billed -> {
                assertThat(billed.entries()).isEqualTo(SIZE.entries());
                assertThat(billed.invoices()).isEqualTo(SIZE.matters());
                assertThat(billed.files()).isEqualTo(SIZE.matters());
                assertThat(billed.waiting()).as("the PDFs").isEqualTo(SIZE.matters());
                assertThat(billed.book().ok()).isTrue();
            });
            assertThat(house.transactions()
                            .sql()
                            .sql("select what from violation")
                            .query(String.class)
                            .list())
                    .isEmpty();
            assertThat((after[0] - before[0]) / SIZE.entries()).isLessThanOrEqualTo(MOST_LOG_BYTES_PER_ENTRY);
            assertThat((after[1] - before[1]) / SIZE.entries()).isLessThanOrEqualTo(MOST_TABLE_BYTES_PER_ENTRY);
            assertThat(counted.statements() * 100).isLessThanOrEqualTo(15L * SIZE.entries());
        }
    }

    @Test
    void the_pdfs_that_wait_are_made_by_the_next_round_of_the_server() throws Exception {
        Workload.write(new Size(40, 6, 3, 2), folder);
        try (var database = TestDatabase.fresh();
                var archive = TestArchive.fresh()) {
            var house = new House(database.app(), Clock.system(ZoneOffset.UTC), FolderRules::read);
            var _ = new MonthEnd(house, archive, new Untimed()).run(folder, folder, false);
            assertThat(house.outbox().waiting()).isEqualTo(6);
            new OutboxWorker(house, archive).round();
            assertThat(house.outbox().waiting()).isZero();
        }
    }

    private MonthEnd.Outcome withFormats(String from, String to) throws Exception {
        Workload.write(new Size(60, 6, 3, 2), folder);
        var matters = folder.resolve("matters.csv");
        Files.writeString(matters, Files.readString(matters).replace(from, to));
        try (var database = TestDatabase.fresh();
                var archive = TestArchive.fresh()) {
            var house = new House(database.app(), Clock.system(ZoneOffset.UTC), FolderRules::read);
            var outcome = new MonthEnd(house, archive, new Untimed()).run(folder, folder, false);
            kinds = house.transactions()
                    .sql()
                    .sql("select distinct kind from archived_file order by kind")
                    .query((row, _) -> String.valueOf(row.getString(1)))
                    .list();
            return outcome;
        }
    }

    @Test
    void who_reads_paper_has_an_ebill_on_file_too() throws Exception {
        assertThat(withFormats("LEDES1998B", "PDF")).isInstanceOf(MonthEnd.Outcome.Billed.class);
        assertThat(kinds).containsExactly("LEDES1998B");
    }

    @Test
    void a_format_that_nobody_knows_is_a_fault_with_its_line_and_nothing_is_billed() throws Exception {
        assertThat(withFormats("LEDES1998B", "LEDES1999"))
                .isInstanceOfSatisfying(
                        MonthEnd.Outcome.Refused.class,
                        refused -> assertThat(refused.faults())
                                .anyMatch(fault -> fault.contains("line 2") && fault.contains("LEDES98BI")));
        assertThat(kinds).isEmpty();
    }

    private static final class Untimed implements MonthEnd.Stopwatch {
        @Override
        public <T> T timed(String stage, Callable<T> work) throws Exception {
            return work.call();
        }
    }

    /// Of the log and of the tables.
    private static long[] bytes(DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(BYTES)) {
            row.next();
            return new long[] {row.getLong(1), row.getLong(2)};
        }
    }
}
