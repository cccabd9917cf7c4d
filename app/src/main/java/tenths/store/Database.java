package tenths.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import tenths.store.postgres.CannotStart;
import tenths.store.postgres.EmbeddedPostgres;
import tenths.store.postgres.FolderInUse;

/// The open database: checked for durability, migrated, and connected to with no more rights than the app needs.
///
/// Two roles stand behind it. `tenths_owner` owns the tables and runs the migrations; `tenths_app` does the daily work
/// and has no right to change what is final.
public final class Database implements AutoCloseable {
    public static final String OWNER = "tenths_owner";
    public static final String APP = "tenths_app";

    private static final String NAME = "tenths";
    private static final int CONNECTIONS = 12;
    private static final long PATIENCE_MS = 30_000;

    private final HikariDataSource source;
    private final Optional<EmbeddedPostgres> server;

    private Database(DataSource app, Optional<EmbeddedPostgres> server) {
        this.source = pool(app);
        this.server = server;
    }

    /// Starts or finds the server, brings its tables up to date and opens the pool.
    ///
    /// @throws Durability.NotDurable if the server may lose what it acknowledged
    public static Database open(Place place) throws SQLException {
        return switch (place) {
            case Place.Embedded(var folder) -> own(EmbeddedPostgres.start(folder));
            case Place.External(var url, var ownerUrl) -> external(at(url), ownerUrl);
        };
    }

    /// The database for a short visit from the terminal: beside the program that runs on it, or opened if none does.
    ///
    /// @throws CannotStart if there is no database yet
    public static Database visit(Place place) throws SQLException {
        if (place instanceof Place.Embedded(var folder) && !EmbeddedPostgres.isIn(folder)) {
            throw new CannotStart(
                    "there is no database in %s; TENTHS_DATA names the folder above it".formatted(folder));
        }
        try {
            return open(place);
        } catch (FolderInUse running) {
            return new Database(EmbeddedPostgres.beside(running.folder(), APP, NAME), Optional.empty());
        }
    }

    private static Database own(EmbeddedPostgres server) throws SQLException {
        try {
            createOn(server, NAME);
            migrate(server.as(OWNER, NAME));
            var app = server.as(APP, NAME);
            Durability.check(app);
            return new Database(app, Optional.of(server));
        } catch (SQLException | RuntimeException failure) {
            server.close();
            throw failure;
        }
    }

    private static Database external(DataSource app, String ownerUrl) throws SQLException {
        Durability.check(app);
        if (ownerUrl.isBlank()) {
            flyway(app).validate();
        } else {
            migrate(at(ownerUrl));
        }
        return new Database(app, Optional.empty());
    }

    /// Makes the roles and an empty database on a server of our own, unless they are there.
    static void createOn(EmbeddedPostgres server, String name) throws SQLException {
        try (var connection = server.asAdministrator("postgres").getConnection()) {
            createRole(connection, OWNER, server.password(OWNER));
            createRole(connection, APP, server.password(APP));
            if (isMissing(connection, "select 1 from pg_database where datname = ?", name)) {
                run(connection, "create database \"%s\" owner %s".formatted(name, OWNER));
            }
        }
    }

    private static void createRole(Connection connection, String role, String password) throws SQLException {
        if (isMissing(connection, "select 1 from pg_roles where rolname = ?", role)) {
            // Our own hexadecimal password: a statement of this kind takes no parameters.
            run(connection, "create role %s login password '%s'".formatted(role, password));
        }
    }

    private static boolean isMissing(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return !rows.next();
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static void migrate(DataSource owner) {
        flyway(owner).migrate();
    }

    /// An older Tenths refuses a newer database: `future` migrations are not ignored.
    private static Flyway flyway(DataSource source) {
        return Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .loggers("slf4j")
                .ignoreMigrationPatterns(new String[0])
                .cleanDisabled(true)
                .connectRetries(0)
                .load();
    }

    private static DataSource at(String url) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        return source;
    }

    private static HikariDataSource pool(DataSource app) {
        var config = new HikariConfig();
        config.setPoolName("tenths");
        config.setDataSource(app);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setConnectionTimeout(PATIENCE_MS);
        return new HikariDataSource(config);
    }

    /// Pooled connections as the application's role.
    public DataSource source() {
        return source;
    }

    /// The server, if it is our own.
    public Optional<EmbeddedPostgres> server() {
        return server;
    }

    @Override
    public void close() {
        source.close();
        server.ifPresent(EmbeddedPostgres::close);
    }
}
