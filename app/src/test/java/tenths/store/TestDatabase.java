package tenths.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32;
import javax.sql.DataSource;
import org.jspecify.annotations.NullMarked;
import tenths.store.postgres.EmbeddedPostgres;
import tenths.store.postgres.FolderInUse;

/// A fresh, migrated, empty database for a test class, on one real PostgreSQL per test run.
///
/// The server's folder stays in `target` between runs, so that only the first run after `clean` waits for it. A fresh
/// database is a copy of a migrated one: about a tenth of a second.
///
/// @param app pooled connections as `tenths_app`, the role with which the product works
/// @param owner connections as `tenths_owner`, which owns the tables
/// @param administrator connections as the superuser, for tests that forge
@NullMarked
public record TestDatabase(HikariDataSource app, DataSource owner, DataSource administrator) implements AutoCloseable {
    private static final AtomicInteger LAST = new AtomicInteger();
    private static final int CONNECTIONS = 12;
    private static final int IDLE_MS = 10_000;

    public static TestDatabase fresh() {
        var name = "test_" + LAST.incrementAndGet();
        try (var connection = Server.RUNNING.asAdministrator("postgres").getConnection()) {
            run(connection, "create database %s template %s owner tenths_owner".formatted(name, Server.TEMPLATE));
        } catch (SQLException failure) {
            throw new IllegalStateException("no test database: " + failure.getMessage(), failure);
        }
        return new TestDatabase(
                pool(Server.RUNNING.as(Database.APP, name)),
                Server.RUNNING.as(Database.OWNER, name),
                Server.RUNNING.asAdministrator(name));
    }

    /// The server behind all test databases.
    public static EmbeddedPostgres server() {
        return Server.RUNNING;
    }

    private static HikariDataSource pool(DataSource source) {
        var config = new HikariConfig();
        config.setDataSource(source);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        config.setIdleTimeout(IDLE_MS);
        return new HikariDataSource(config);
    }

    @Override
    public void close() {
        app.close();
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// Started by the first test that asks; stopped when the test run exits.
    private static final class Server {
        static final EmbeddedPostgres RUNNING = startIn(Path.of("target", "test-postgres"));
        static final String TEMPLATE = template();

        /// Test runs at the same time take a folder each.
        private static EmbeddedPostgres startIn(Path folder) {
            for (var number = 0; ; number++) {
                try {
                    return EmbeddedPostgres.start(folder.resolve("server-" + number));
                } catch (FolderInUse busy) {
                    if (number > 8) {
                        throw busy;
                    }
                }
            }
        }

        private static String template() {
            try (var connection = RUNNING.asAdministrator("postgres").getConnection()) {
                var name = "migrated_" + Long.toHexString(checksumOfMigrations());
                var ready = false;
                for (var old : databases(connection)) {
                    if (old.equals(name)) {
                        ready = true;
                    } else {
                        run(connection, "drop database %s with (force)".formatted(old));
                    }
                }
                if (!ready) {
                    Database.createOn(RUNNING, "unfinished");
                    Database.migrate(RUNNING.as(Database.OWNER, "unfinished"));
                    run(connection, "alter database unfinished rename to " + name);
                }
                return name;
            } catch (SQLException failure) {
                throw new IllegalStateException("no template database: " + failure.getMessage(), failure);
            }
        }

        private static Iterable<String> databases(Connection connection) throws SQLException {
            var names = new ArrayList<String>();
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(
                            "select datname from pg_database where datname ~ '^(test_|migrated_|unfinished)'")) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            return names;
        }

        private static long checksumOfMigrations() {
            var folder = Objects.requireNonNull(TestDatabase.class.getResource("/db/migration"), "the migrations");
            var sum = new CRC32();
            try (var files = Files.list(Path.of(folder.getPath()))) {
                for (var file : files.sorted().toList()) {
                    sum.update(Files.readAllBytes(file));
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            return sum.getValue();
        }
    }
}
