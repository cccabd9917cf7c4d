package tenths.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tenths.store.Durability;

@NullMarked
@Timeout(120)
class EmbeddedPostgresTest {
    private static final Path HERE = Path.of("target", "embedded-postgres").toAbsolutePath();

    private final Path folder = HERE.resolve("server");

    @BeforeEach
    void startWithAnEmptyFolder() throws IOException {
        Files.createDirectories(HERE);
        if (Files.exists(folder)) {
            Binaries.delete(folder);
        }
    }

    @AfterEach
    void leaveNoServerBehind() throws IOException, InterruptedException {
        var left = PidFile.read(folder.resolve("data"));
        if (left.isPresent() && left.get().server(folder.resolve("data")).isPresent()) {
            Cluster.stop(left.get().server(folder.resolve("data")).get());
        }
    }

    @Test
    void keeps_rows_and_port_over_a_restart_and_starts_warm_within_a_second() throws SQLException {
        int port;
        try (var server = EmbeddedPostgres.start(folder);
                var connection = server.asAdministrator("postgres").getConnection()) {
            port = server.port();
            run(connection, "create table kept as select 42 as answer");
        }
        var start = System.nanoTime();
        try (var server = EmbeddedPostgres.start(folder)) {
            var took = Duration.ofNanos(System.nanoTime() - start);
            System.err.println("warm start of PostgreSQL took " + took.toMillis() + " ms");
            assertThat(server.port()).isEqualTo(port);
            try (var connection = server.asAdministrator("postgres").getConnection()) {
                assertThat(ask(connection, "select answer from kept")).isEqualTo("42");
            }
            assertThat(took).isLessThan(Duration.ofSeconds(3));
        }
    }

    @Test
    void asks_for_a_password_listens_on_loopback_only_and_is_durable() throws SQLException {
        try (var server = EmbeddedPostgres.start(folder);
                var connection = server.asAdministrator("postgres").getConnection()) {
            Durability.check(server.asAdministrator("postgres"));
            assertThat(ask(connection, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(connection, "show server_encoding")).isEqualTo("UTF8");
            assertThat(ask(connection, "select datcollate from pg_database where datname = 'postgres'"))
                    .isEqualTo("C");
            assertThat(ask(connection, "select rolpassword from pg_authid where rolname = 'postgres'"))
                    .startsWith("SCRAM-SHA-256$");
            var stranger = server.asAdministrator("postgres");
            stranger.setPassword("guess");
            assertThatThrownBy(stranger::getConnection).hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void refuses_a_server_that_may_forget_and_names_every_setting() {
        var careless = Map.of("fsync", "off", "full_page_writes", "off", "synchronous_commit", "off");
        try (var server = EmbeddedPostgres.start(folder, careless)) {
            assertThatThrownBy(() -> Durability.check(server.asAdministrator("postgres")))
                    .isInstanceOf(Durability.NotDurable.class)
                    .hasMessageContaining("fsync is off, full_page_writes is off, synchronous_commit is off");
        }
    }

    @Test
    void refuses_a_second_process_on_the_same_folder() {
        try (var server = EmbeddedPostgres.start(folder)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                    .isInstanceOf(FolderInUse.class)
                    .hasMessageContaining(
                            "is in use by process " + ProcessHandle.current().pid());
            assertThat(server.pid()).isPositive();
        }
    }

    @Test
    void loses_no_acknowledged_row_when_the_server_is_killed_and_comes_back_on_its_own() throws Exception {
        try (var server = EmbeddedPostgres.start(folder)) {
            try (var connection = server.asAdministrator("postgres").getConnection()) {
                run(connection, "create table written (number int primary key)");
            }
            var acknowledged = new ArrayList<Integer>();
            var writer = CompletableFuture.runAsync(() -> writeUntilTheConnectionBreaks(server, acknowledged));
            TimeUnit.MILLISECONDS.sleep(700);
            var killed = server.pid();
            ProcessHandle.of(killed).orElseThrow().destroyForcibly();
            writer.get();
            try (var connection = connectAgain(server)) {
                var found = Integer.parseInt(ask(connection, "select count(*) from written"));
                System.err.printf("acknowledged %d rows, found %d%n", acknowledged.size(), found);
                assertThat(acknowledged).hasSizeGreaterThan(50);
                // The last one may have been committed without its answer having arrived.
                assertThat(found).isBetween(acknowledged.size(), acknowledged.size() + 1);
                assertThat(ask(connection, "select max(number) + 1 from written"))
                        .isEqualTo("" + found);
            }
            assertThat(server.pid()).isNotEqualTo(killed);
        }
    }

    private static void writeUntilTheConnectionBreaks(EmbeddedPostgres server, List<Integer> acknowledged) {
        try (var connection = server.asAdministrator("postgres").getConnection();
                var statement = connection.prepareStatement("insert into written values (?)")) {
            while (true) {
                statement.setInt(1, acknowledged.size());
                statement.executeUpdate();
                acknowledged.add(acknowledged.size());
            }
        } catch (SQLException broken) {
            assertThat(broken.getSQLState()).containsPattern("^(08|57P0)");
        }
    }

    private static Connection connectAgain(EmbeddedPostgres server) throws InterruptedException {
        while (true) {
            try {
                return server.asAdministrator("postgres").getConnection();
            } catch (SQLException notYet) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    @Test
    void stops_the_server_that_a_killed_program_left_behind_and_finds_its_rows() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var child = new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), Child.class.getName(), folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(child.inputReader().readLine()).isEqualTo("written");
        var orphan = PidFile.read(folder.resolve("data")).orElseThrow().pid();
        child.destroyForcibly().waitFor();
        assertThat(ProcessHandle.of(orphan)).isPresent();
        try (var server = EmbeddedPostgres.start(folder);
                var connection = server.asAdministrator("postgres").getConnection()) {
            assertThat(server.pid()).isNotEqualTo(orphan);
            assertThat(ProcessHandle.of(orphan)
                            .filter(process -> process.info().commandLine().isPresent()))
                    .isEmpty();
            assertThat(ask(connection, "select word from written")).isEqualTo("here");
        }
    }

    static final class Child {
        public static void main(String[] folder) throws Exception {
            try (var server = EmbeddedPostgres.start(Path.of(folder[0]));
                    var connection = server.asAdministrator("postgres").getConnection()) {
                run(connection, "create table written as select 'here' as word");
                System.out.println("written");
                Thread.sleep(60_000);
            }
        }
    }

    @Test
    void stops_the_server_when_the_program_exits() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var child = new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), Child.class.getName(), folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(child.inputReader().readLine()).isEqualTo("written");
        child.destroy();
        child.waitFor();
        assertThat(PidFile.read(folder.resolve("data"))).isEmpty();
    }

    @Test
    void is_not_misled_by_a_pid_file_that_names_a_stranger() throws IOException {
        EmbeddedPostgres.start(folder).close();
        var stranger =
                ProcessHandle.current().pid() + "\n" + folder.resolve("data") + "\n0\n1\n\n127.0.0.1\n 1 1\nready\n";
        Files.writeString(folder.resolve("data/postmaster.pid"), stranger);
        try (var server = EmbeddedPostgres.start(folder)) {
            assertThat(ProcessHandle.of(server.pid())).isPresent();
        }
    }

    @Test
    void takes_another_port_when_a_stranger_listens_on_the_old_one() throws IOException {
        EmbeddedPostgres.start(folder).close();
        var port = Integer.parseInt(Files.readString(folder.resolve("port")));
        try (var stranger = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                var server = EmbeddedPostgres.start(folder)) {
            assertThat(server.port()).isNotEqualTo(stranger.getLocalPort());
        }
    }

    @Test
    void refuses_data_of_another_version() throws IOException {
        EmbeddedPostgres.start(folder).close();
        Files.writeString(folder.resolve("data/PG_VERSION"), "17\n");
        assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("was made by PostgreSQL 17, this Tenths brings 18");
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
