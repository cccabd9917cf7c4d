package tenths.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class DatabaseTest {
    @Test
    void opens_the_embedded_server_migrated_and_as_the_role_of_the_app() throws SQLException {
        var place = new Place.Embedded(Path.of("target", "database-test", "server"));
        try (var database = Database.open(place)) {
            assertThat(ask(database.source(), "select current_user")).isEqualTo("tenths_app");
            assertThat(ask(database.source(), "select seq from audit_head")).isEqualTo("0");
        }
        try (var again = Database.open(place)) {
            assertThat(again.server()).isPresent();
        }
    }

    @Test
    void opens_an_external_database_and_migrates_it_as_its_owner() throws SQLException {
        var server = TestDatabase.server();
        Database.createOn(server, "test_external");
        var url = "jdbc:postgresql://127.0.0.1:%d/test_external?user=%s&password=%s";
        var app = url.formatted(server.port(), Database.APP, server.password(Database.APP));
        var owner = url.formatted(server.port(), Database.OWNER, server.password(Database.OWNER));
        assertThatThrownBy(() -> Database.open(new Place.External(app, "")))
                .as("nobody has migrated it yet")
                .isInstanceOf(FlywayValidateException.class);
        try (var database = Database.open(new Place.External(app, owner))) {
            assertThat(ask(database.source(), "select current_user")).isEqualTo("tenths_app");
        }
        Database.open(new Place.External(app, "")).close();
    }

    @Test
    void refuses_a_database_that_a_newer_version_has_migrated() throws SQLException {
        try (var database = TestDatabase.fresh();
                var connection = database.owner().getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("""
                    insert into flyway_schema_history
                        (installed_rank, version, description, type, script, installed_by, execution_time, success)
                    values (99, '99', 'from the future', 'SQL', 'V99__future.sql', 'tenths_owner', 1, true)""");
            assertThatThrownBy(() -> Database.migrate(database.owner()))
                    .isInstanceOf(FlywayValidateException.class)
                    .hasMessageContaining("99");
        }
    }

    @Test
    void gives_each_test_class_a_database_of_its_own() throws SQLException {
        try (var one = TestDatabase.fresh();
                var other = TestDatabase.fresh()) {
            assertThat(ask(one.app(), "select current_database()"))
                    .isNotEqualTo(ask(other.app(), "select current_database()"));
            assertThat(ask(other.app(), "select current_user")).isEqualTo("tenths_app");
        }
    }

    @Test
    void the_environment_says_where_the_database_is() {
        assertThat(Place.from(Map.of("TENTHS_DATA", "/srv/tenths")))
                .isEqualTo(new Place.Embedded(Path.of("/srv/tenths/database")));
        assertThat(Place.from(Map.of("TENTHS_DB_URL", "jdbc:postgresql://db/t", "TENTHS_DATA", "/srv/tenths")))
                .isEqualTo(new Place.External("jdbc:postgresql://db/t", ""));
        assertThat(Place.from(Map.of())).isInstanceOf(Place.Embedded.class);
    }

    private static String ask(DataSource source, String query) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
