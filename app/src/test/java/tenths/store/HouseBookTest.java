package tenths.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.audit.Verification;
import tenths.firm.ClientId;
import tenths.firm.MatterId;

@NullMarked
class HouseBookTest {
    private static final Instant NOON = Instant.parse("2026-03-31T12:00:00.123456Z");

    private static final TestDatabase DATABASE = TestDatabase.fresh();

    private final HouseBook book = new HouseBook(DATABASE.app());
    private final TransactionTemplate transaction =
            new TransactionTemplate(new DataSourceTransactionManager(DATABASE.app()));

    @AfterAll
    static void letGo() {
        DATABASE.close();
    }

    @BeforeEach
    void startWithAnEmptyBook() throws SQLException {
        forge(
                "alter table audit_event drop constraint if exists broken",
                "delete from audit_event",
                "update audit_head set seq = 0, hash = decode(repeat('00', 32), 'hex')");
    }

    private static Event event(int number) {
        return Event.of(NOON.plusSeconds(number), "ann", Action.ENTRY_APPROVED, new Subject("entry", "e" + number, 1))
                .about(new ClientId("0412"), new MatterId("0412-0007"))
                .because(number % 2 == 0 ? null : "as agreed\tby \\ phone\r\nwith \"Lím\" 😀")
                .with(Map.of("hours", "0.70", "narrative", "line\nbreak \\N \u0001 😀"));
    }

    private static List<Event> events(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(HouseBookTest::event).toList();
    }

    private void append(List<Event> events) {
        transaction.executeWithoutResult(_ -> book.append(events));
    }

    private void forge(String... statements) throws SQLException {
        try (var connection = DATABASE.administrator().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Test
    void an_empty_book_is_sound() throws SQLException {
        assertThat(book.verify().ok()).isTrue();
        assertThat(book.verify().events()).isZero();
    }

    @Test
    void what_is_written_in_several_transactions_is_one_sound_book() throws SQLException {
        append(events(3));
        append(events(1));
        transaction.executeWithoutResult(_ -> events(4).forEach(book::append));
        var verified = book.verify();
        assertThat(verified.firstBad()).isNull();
        assertThat(verified.events()).isEqualTo(8);
        assertThat(verified.head().seq()).isEqualTo(8);
    }

    @Test
    void a_verification_goes_on_where_one_ended_with_what_was_written_since() throws SQLException {
        append(events(3));
        var before = book.verify();
        append(events(2));
        assertThat(book.verifySince(before)).isEqualTo(book.verify());
        assertThat(book.verifySince(Verification.NOTHING)).isEqualTo(book.verify());
        forge("update audit_event set actor = 'eve' where seq = 5");
        assertThat(book.verifySince(before).firstBad()).isEqualTo(book.verify().firstBad());
        forge("delete from audit_event where seq = 4");
        var since = book.verifySince(before);
        assertThat(since.firstBad()).isEqualTo(book.verify().firstBad());
        assertThat(book.verifySince(since)).isSameAs(since);
    }

    @Test
    void nothing_stands_before_the_first_event() throws SQLException {
        append(events(2));
        forge("update audit_event set seq = -1 where seq = 1");
        assertThat(book.verify().firstBad()).extracting(Verification.Fault::seq).isEqualTo(-1L);
    }

    @Test
    void the_export_has_a_hash_and_an_event_on_each_line() throws SQLException {
        append(events(5));
        var out = new ByteArrayOutputStream();
        assertThat(book.export(out).ok()).isTrue();
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSize(5)
                .allMatch(line -> line.matches("[0-9a-f]{64} \\{\"action\":\"EntryApproved\",.*}"));
    }

    @Test
    void an_event_outside_a_transaction_is_refused() {
        assertThatThrownBy(() -> book.append(event(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("in the transaction of its change");
    }

    @Test
    void a_rolled_back_change_leaves_no_event() throws SQLException {
        transaction.executeWithoutResult(status -> {
            book.append(event(1));
            status.setRollbackOnly();
        });
        assertThat(book.verify().events()).isZero();
    }

    @Test
    void a_change_whose_event_cannot_be_written_is_rolled_back() throws SQLException {
        forge("alter table audit_event add constraint broken check (actor <> 'ann')");
        var clients = JdbcClient.create(DATABASE.app());
        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {
                    clients.sql("insert into client (id, name, currency) values ('marker', 'Marker', 'USD')")
                            .update();
                    book.append(event(1));
                }))
                .hasMessageContaining("the house book could not be written")
                .hasMessageContaining("broken");
        assertThat(clients.sql("select count(*) from client where id = 'marker'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(book.verify().events()).isZero();
    }

    /// As a superuser with all triggers off.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update audit_event set actor = 'eve' where seq = 3                  | 3 | not what was written
            update audit_event set details = '{"hours":"0.10"}' where seq = 5   | 5 | not what was written
            update audit_event set action = 'Forged' where seq = 2              | 2 | cannot be read
            update audit_event set hash = prev_hash where seq = 6               | 6 | not what was written
            delete from audit_event where seq = 7                               | 7 | ends at position 6
            delete from audit_event where seq = 4                               | 5 | position 4 is missing
            delete from audit_event where seq = 1                               | 2 | position 1 is missing
            update audit_event set seq = 5 - seq where seq in (2, 3)            | 2 | does not follow position 1
            insert into audit_event select seq, id, at - interval '1 year', 'eve', action, subject_type, \
            subject_id, version, client_id, matter_id, reason, details, prev_hash, hash \
            from audit_event where seq = 4                                      | 4 | not what was written
            update audit_head set seq = 6                                       | 7 | its head says 6
            """)
    void a_forger_is_found_with_the_place(String forgery, long place, String what) throws SQLException {
        append(events(7));
        assertThat(book.verify().ok()).isTrue();
        forge(forgery);
        var verified = book.verify();
        assertThat(verified.ok()).isFalse();
        assertThat(verified.firstBad()).satisfies(fault -> {
            assertThat(fault).isNotNull();
            assertThat(fault).extracting(Verification.Fault::seq).isEqualTo(place);
            assertThat(fault).extracting(Verification.Fault::what).asString().contains(what);
        });
    }

    @Test
    void eight_writers_at_once_leave_no_gap() throws Exception {
        try (var writers = Executors.newFixedThreadPool(8)) {
            var done = IntStream.range(0, 8)
                    .mapToObj(_ -> writers.submit(() -> IntStream.range(0, 25).forEach(_ -> append(events(3)))))
                    .toList();
            for (var writer : done) {
                writer.get();
            }
        }
        var verified = book.verify();
        assertThat(verified.firstBad()).isNull();
        assertThat(verified.head().seq()).isEqualTo(8 * 25 * 3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_event set actor = 'eve'",
                "delete from audit_event",
                "truncate audit_event",
                "update audit_event_2026 set actor = 'eve'",
                "delete from audit_event_2026",
                "truncate audit_event_2026"
            })
    void neither_the_app_nor_the_owner_can_change_the_book(String change) {
        append(events(2));
        assertThatThrownBy(() -> run(DATABASE.app(), change)).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> run(DATABASE.owner(), change)).hasMessageContaining("is frozen");
    }

    private static void run(DataSource source, String sql) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void a_hundred_thousand_events_are_written_and_verified_in_seconds() throws SQLException {
        var many = events(100_000);
        var start = System.nanoTime();
        append(many);
        var written = System.nanoTime();
        assertThat(book.verify().events()).isEqualTo(100_000);
        var verified = System.nanoTime();
        System.err.printf(
                "100,000 events: written in %d ms, verified in %d ms%n",
                Duration.ofNanos(written - start).toMillis(),
                Duration.ofNanos(verified - written).toMillis());
        assertThat(Duration.ofNanos(verified - start)).isLessThan(Duration.ofSeconds(30));
    }
}
