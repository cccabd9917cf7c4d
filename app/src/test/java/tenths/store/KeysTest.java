package tenths.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.PGConnection;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;

/// The keys that are checked once for each statement (ADR 012) refuse all that a foreign key refuses.
@NullMarked
class KeysTest {
    private static final String WORK = """
            insert into client (id, name, currency) values ('C', 'Client', 'USD');
            insert into timekeeper (id, last_name, classification) values ('T', 'Timer', 'ASSOC');
            insert into matter (id, client_id, name, opened) values ('M', 'C', 'Matter', '2026-01-01');
            insert into import (id, kind, file_name, sha256, size_bytes, location, mapping, rows_new, rows_changed,
                                rows_same, imported_by, imported_at)
            values ('00000000-0000-7000-8000-000000000001', 'work', 'f', '', 1, '', '', 1, 0, 0, 'a', now());
            insert into work (id, kind, matter_id, timekeeper_id, day, worked_seconds, task, activity, expense_code,
                              narrative, billable, entered_on, import_id)
            values ('00000000-0000-7000-8000-000000000002', 'F', 'M', 'T', '2026-03-01', 360, '', '', '', 'n', true,
                    '2026-03-01', '00000000-0000-7000-8000-000000000001');
            """;
    private static final String BILL = """
            insert into prebill (id, matter_id, client_id, period_start, period_end, state, version, currency, lines,
                                 worked_minor, billed_minor, blocks, acknowledges, warnings, profile, prepared_by,
                                 prepared_at, checked_at)
            select cast('00000000-0000-7000-8000-00000000001' || n as uuid), 'M', 'C', '2026-03-01', '2026-03-31',
                   'FINAL', 1, 'USD', 1, 1, 1, 0, 0, 0, 'p', 'a', now(), now() from generate_series(1, 3) n;
            insert into prebill_work (work_id, prebill_id)
            values ('00000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-000000000011');
            insert into invoice (id, number, series, serial, prebill_id, client_id, matter_id, date, period_start,
                                 period_end, currency, lines, fees_minor, expenses_minor, total_minor, header, format,
                                 profile, engine, finalised_by, finalised_at)
            values ('00000000-0000-7000-8000-000000000020', '1', 'invoice', 1, '00000000-0000-7000-8000-000000000012',
                    'C', 'M', '2026-04-01', '2026-03-01', '2026-03-31', 'USD', 1, 1, 0, 1, '{}',
                    'LEDES1998B', 'p', 'e', 'a', now());
            insert into invoice_line (invoice_id, number, part, type, day, units, unit_cost, adjustment_minor,
                                      total_minor, task, activity, expense_code, description, trace)
            values ('00000000-0000-7000-8000-000000000020', 1, 0, 'F', '2026-03-01', 1, 1, 0, 1, '', '', '', 'd', 't');
            insert into archived_file (invoice_id, kind, file_name, location, sha256, size_bytes, archived_at)
            values ('00000000-0000-7000-8000-000000000020', 'PDF', 'f', 'l', '', 1, now());
            """;

    private final TestDatabase database = TestDatabase.fresh();

    @BeforeEach
    void some_work_and_a_bill() throws SQLException {
        asOwner(WORK + BILL);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            work;          matter_id;     {"id": "%s", "matter_id": "nobody"}
            work;          timekeeper_id; {"id": "%s", "timekeeper_id": "nobody"}
            work;          import_id;     {"id": "%s", "import_id": "%s"}
            prebill_work;  prebill_id;    {"work_id": "%s", "prebill_id": "%s"}
            invoice;       series;        {"id": "%s", "number": "2", "serial": 2, "prebill_id": "FREE", "series": "x"}
            invoice;       prebill_id;    {"id": "%s", "number": "2", "serial": 2, "prebill_id": "%s"}
            invoice; client_id; {"id": "%s", "number": "2", "serial": 2, "prebill_id": "FREE", "client_id": "x"}
            invoice; matter_id; {"id": "%s", "number": "2", "serial": 2, "prebill_id": "FREE", "matter_id": "x"}
            invoice_line;  invoice_id;    {"invoice_id": "%s"}
            archived_file; invoice_id;    {"invoice_id": "%s"}
            """)
    void a_row_that_points_at_nothing_is_refused(String table, String column, String wrong) {
        var changes = wrong.replace("FREE", "00000000-0000-7000-8000-000000000013")
                .replace("%s", "00000000-0000-7000-8000-00000000dead");
        refuses(table + "_" + column + "_fkey", () -> asOwner("""
                        do $$
                        declare columns text;
                        begin
                            select string_agg(column_name, ', ') into columns from information_schema.columns
                             where table_schema = 'public' and table_name = '%1$s' and is_generated = 'NEVER';
                            execute format('insert into %1$s (%%s) select %%s from
                                (select (jsonb_populate_record(r, $json$%2$s$json$)).* from %1$s r) x',
                                columns, columns);
                        end $$
                        """.formatted(table, changes)));
    }

    @Test
    void one_wrong_row_of_a_copy_takes_the_others_with_it() throws SQLException {
        refuses("prebill_work_prebill_id_fkey", () -> copy("""
                00000000-0000-7000-8000-000000000003\t00000000-0000-7000-8000-000000000011
                00000000-0000-7000-8000-000000000004\t00000000-0000-7000-8000-00000000dead
                """));
        assertThat(count("prebill_work")).isOne();
        copy("00000000-0000-7000-8000-000000000003\t00000000-0000-7000-8000-000000000011\n");
        assertThat(count("prebill_work")).isEqualTo(2);
    }

    @Test
    void a_row_is_not_pointed_elsewhere_at_nothing() throws SQLException {
        refuses(
                "prebill_work_prebill_id_fkey",
                () -> asOwner("update prebill_work set prebill_id = '00000000-0000-7000-8000-00000000dead'"));
        asOwner("update prebill_work set prebill_id = '00000000-0000-7000-8000-000000000013'");
    }

    @ParameterizedTest
    @CsvSource({
        "timekeeper, id, work_timekeeper_id_fkey",
        "import, id, work_import_id_fkey",
        "series, name, invoice_series_fkey"
    })
    void a_parent_does_not_leave_its_rows(String parent, String key, String constraint) throws SQLException {
        var which = "series".equals(parent) ? " where name = 'invoice'" : "";
        refuses(constraint, () -> asOwner("delete from " + parent + which));
        var other = "import".equals(parent) ? "gen_random_uuid()" : "'other'";
        refuses(constraint, () -> asOwner("update %s set %s = %s%s".formatted(parent, key, other, which)));
        asOwner("update %1$s set %2$s = %2$s".formatted(parent, key));
    }

    @Test
    void a_prebill_does_not_leave_its_work_nor_its_invoice() throws SQLException {
        var which = "delete from prebill where id = '00000000-0000-7000-8000-00000000001%d'";
        refuses("prebill_work_prebill_id_fkey", () -> asOwner(which.formatted(1)));
        refuses("invoice_prebill_id_fkey", () -> asOwner(which.formatted(2)));
        asOwner(which.formatted(3));
        refuses("matter", () -> asOwner("delete from matter"));
        assertThatThrownBy(() -> asOwner("truncate prebill")).hasMessageContaining("foreign key");
    }

    /// As with a foreign key, the second waits for the first and then sees what it left.
    @Test
    void a_parent_that_leaves_while_a_row_arrives_is_refused() throws Exception {
        try (var arriving = database.owner().getConnection();
                var statement = arriving.createStatement()) {
            arriving.setAutoCommit(false);
            statement.execute("insert into prebill_work values ('00000000-0000-7000-8000-000000000003',"
                    + " '00000000-0000-7000-8000-000000000013')");
            var leaving = CompletableFuture.runAsync(() -> {
                try {
                    asOwner("delete from prebill where id = '00000000-0000-7000-8000-000000000013'");
                } catch (SQLException refused) {
                    throw new CompletionException(refused);
                }
            });
            Thread.sleep(300);
            assertThat(leaving).as("it waits").isNotDone();
            arriving.commit();
            assertThatThrownBy(leaving::join).hasMessageContaining("prebill_work_prebill_id_fkey");
        }
        assertThat(count("prebill_work")).isEqualTo(2);
    }

    @Test
    void every_key_that_the_server_leaves_to_us_has_its_three_guards() throws SQLException {
        assertThat(ask("""
                select count(*) from pg_constraint c
                 where c.contype = 'f' and not c.conenforced
                   and 3 <> (select count(*) from pg_trigger t
                              where t.tgname in (replace(c.conname, '_fkey', '_arrives'),
                                                 replace(c.conname, '_fkey', '_changes')) and t.tgrelid = c.conrelid
                                 or t.tgname = replace(c.conname, '_fkey', '_needs') and t.tgrelid = c.confrelid)
                """)).isZero();
        assertThat(ask("select count(*) from pg_constraint where contype = 'f' and not conenforced"))
                .isEqualTo(10);
    }

    private void refuses(String words, ThrowingCallable act) {
        assertThatThrownBy(act)
                .hasMessageContaining(words)
                .isInstanceOfSatisfying(
                        PSQLException.class,
                        refusal -> assertThat(refusal.getSQLState())
                                .isEqualTo(PSQLState.FOREIGN_KEY_VIOLATION.getState()));
    }

    private void copy(String rows) throws SQLException {
        try (var connection = database.app().getConnection()) {
            var in = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy prebill_work (work_id, prebill_id) from stdin");
            var bytes = rows.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            in.writeToCopy(bytes, 0, bytes.length);
            in.endCopy();
        }
    }

    private void asOwner(String sql) throws SQLException {
        try (Connection connection = database.owner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long count(String table) throws SQLException {
        return ask("select count(*) from " + table);
    }

    private long ask(String sql) throws SQLException {
        try (var connection = database.owner().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
