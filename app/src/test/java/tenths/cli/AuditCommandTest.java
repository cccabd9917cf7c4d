package tenths.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.store.Database;
import tenths.store.HouseBook;
import tenths.store.Place;

@NullMarked
@Timeout(120)
class AuditCommandTest {
    private static final Path DATA = Path.of("target", "audit-command").toAbsolutePath();

    @Test
    void verifies_and_exports_the_book_beside_the_running_server_and_without_it() throws Exception {
        var place = new Place.Embedded(DATA.resolve("database"));
        try (var database = Database.open(place)) {
            var written = writeTwoEvents(database);
            var beside = Terminal.tenths(DATA, "audit", "verify", "--json");
            assertThat(beside.out()).isEqualToIgnoringNewLines(written);
            assertThat(beside.code()).isZero();
        }
        var book = DATA.resolve("book.txt");
        Files.deleteIfExists(book);
        var exported = Terminal.tenths(DATA, "audit", "export", book.toString());
        assertThat(exported.code()).as(exported.err()).isZero();
        assertThat(Files.readAllLines(book)).hasSizeGreaterThanOrEqualTo(2);
        assertThat(Terminal.tenths(DATA, "audit", "export", book.toString()).err())
                .contains("exists already");
    }

    private static String writeTwoEvents(Database database) throws SQLException {
        var book = new HouseBook(database.source());
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(database.source()));
        var event = Event.of(
                Instant.parse("2026-03-31T12:00:00Z"), "ann", Action.FIRM_LOADED, new Subject("firm", "demo", 1));
        transaction.executeWithoutResult(_ -> book.append(List.of(event, event)));
        var found = book.verify();
        return "{\"ok\":true,\"events\":%d,\"head\":\"%s\",\"firstBad\":null}"
                .formatted(found.events(), found.head().hash());
    }

    @Test
    void says_so_where_there_is_no_database_and_makes_none() throws Exception {
        var nowhere = DATA.resolve("nowhere");
        var answer = Terminal.tenths(nowhere, "audit", "verify");
        assertThat(answer.code()).isEqualTo(Main.UNUSABLE);
        assertThat(answer.err()).contains("there is no database in " + nowhere);
        assertThat(nowhere).doesNotExist();
    }
}
