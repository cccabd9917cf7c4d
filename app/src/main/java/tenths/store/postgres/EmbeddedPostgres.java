package tenths.store.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A real PostgreSQL of our own, with its data in a folder, reachable from this machine only.
///
/// It survives what a server must survive: a killed server is started again on the same port, and a server left behind
/// by a killed parent is stopped before a new one starts. One folder serves one process at a time.
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PATIENCE_WITH_PORT = Duration.ofSeconds(5);

    private final Cluster cluster;
    private final FolderLock lock;
    private final Thread exit = new Thread(this::close, "stop PostgreSQL");
    private final int port;
    private volatile Process server;
    private volatile boolean closing;

    private EmbeddedPostgres(Cluster cluster, FolderLock lock) throws IOException, InterruptedException {
        this.cluster = cluster;
        this.lock = lock;
        var file = cluster.folder().resolve("port");
        var wanted =
                Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : freePort();
        Process started;
        try {
            started = launch(wanted, PATIENCE_WITH_PORT);
        } catch (PortTaken taken) {
            wanted = freePort();
            started = launch(wanted, PATIENCE);
        }
        this.server = started;
        this.port = wanted;
        Files.writeString(file, Integer.toString(port));
    }

    /// Starts the server on this folder, making whatever is not there yet. The programs are unpacked once for each
    /// user,
    /// or beside the folder.
    ///
    /// @throws FolderInUse if another process works on the folder
    /// @throws CannotStart if PostgreSQL does not start, with its last words
    public static EmbeddedPostgres start(Path folder) {
        return start(folder, Map.of());
    }

    static EmbeddedPostgres start(Path relative, Map<String, String> settings) {
        var folder = relative.toAbsolutePath().normalize();
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            var lock = FolderLock.take(folder);
            try {
                return start(folder, settings, lock);
            } catch (IOException | InterruptedException | RuntimeException failure) {
                lock.close();
                throw failure;
            }
        } catch (IOException failure) {
            throw new CannotStart("PostgreSQL could not be started in %s: %s".formatted(folder, failure), failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotStart("starting PostgreSQL was interrupted", stopped);
        }
    }

    private static EmbeddedPostgres start(Path folder, Map<String, String> settings, FolderLock lock)
            throws IOException, InterruptedException {
        Secrets.of(folder, Cluster.ADMINISTRATOR);
        var account = Account.of(folder);
        var cluster = new Cluster(folder, Binaries.unpackFor(folder, account), account, settings);
        cluster.stopOrphan();
        cluster.initialise();
        var started = new EmbeddedPostgres(cluster, lock);
        Runtime.getRuntime().addShutdownHook(started.exit);
        Thread.ofPlatform().name("watch PostgreSQL").daemon().start(started::keepRunning);
        return started;
    }

    public int port() {
        return port;
    }

    /// The server's process id; another one after a crash.
    public long pid() {
        return server.pid();
    }

    /// The password of a role, drawn at random on first use and kept in the folder.
    public String password(String role) {
        try {
            return Secrets.of(cluster.folder(), role);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Connections to a database as one of the roles whose passwords are kept in the folder.
    public PGSimpleDataSource as(String role, String database) {
        return at(port, database, new Login(role, password(role)));
    }

    /// Whether a server has ever been started on this folder.
    public static boolean isIn(Path folder) {
        return Files.isDirectory(folder.resolve("data"));
    }

    /// Connections to the server that another process of ours runs on this folder.
    public static PGSimpleDataSource beside(Path folder, String role, String database) {
        try {
            var port = Integer.parseInt(Files.readString(folder.resolve("port")).strip());
            return at(port, database, new Login(role, Secrets.of(folder, role)));
        } catch (IOException failure) {
            throw new CannotStart("the server on %s is only starting; try again".formatted(folder), failure);
        }
    }

    private record Login(String role, String password) {}

    private static PGSimpleDataSource at(int port, String database, Login login) {
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        source.setUser(login.role());
        source.setPassword(login.password());
        source.setConnectTimeout(3);
        return source;
    }

    /// Connections as the all-powerful role of the server.
    public PGSimpleDataSource asAdministrator(String database) {
        return as(Cluster.ADMINISTRATOR, database);
    }

    /// A server that was just killed may hold its port, its memory or its pid file for another moment: try again.
    private Process launch(int candidate, Duration patienceWithPort) throws IOException, InterruptedException {
        var start = System.nanoTime();
        while (true) {
            var mark = cluster.logged();
            var process = cluster.serve(candidate);
            if (becomesReady(process)) {
                return process;
            }
            var waited = Duration.ofNanos(System.nanoTime() - start);
            var reason = cluster.wordsSince(mark);
            if (reason.contains("could not bind") && waited.compareTo(patienceWithPort) > 0) {
                throw new PortTaken(candidate, reason);
            }
            if (!reason.matches("(?s).*(could not bind|still in use|already exists).*")
                    || waited.compareTo(PATIENCE) > 0) {
                throw new CannotStart("PostgreSQL did not start in %s:%n%s".formatted(cluster.folder(), reason));
            }
            Thread.sleep(100);
        }
    }

    private boolean becomesReady(Process process) throws IOException, InterruptedException {
        while (process.isAlive()) {
            var written = PidFile.read(cluster.data());
            if (written.isPresent()
                    && written.get().pid() == process.pid()
                    && written.get().ready()) {
                return true;
            }
            Thread.sleep(5);
        }
        return false;
    }

    private void keepRunning() {
        try {
            while (true) {
                var code = server.waitFor();
                if (closing) {
                    return;
                }
                LOG.warn("PostgreSQL ended by itself (code {}); starting it again on port {}", code, port);
                relaunch();
            }
        } catch (IOException | RuntimeException failure) {
            LOG.error("PostgreSQL could not be started again: restart Tenths", failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void relaunch() throws IOException, InterruptedException {
        if (!closing) {
            cluster.stopOrphan();
            server = launch(port, PATIENCE);
        }
    }

    private static int freePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    /// A fast shutdown; also done when the program exits.
    @Override
    public synchronized void close() {
        if (closing) {
            return;
        }
        closing = true;
        try {
            if (server.isAlive()) {
                Cluster.stop(server.toHandle());
            }
            lock.close();
            Runtime.getRuntime().removeShutdownHook(exit);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IllegalStateException exiting) {
            LOG.debug("stopped by the exit of the program", exiting);
        }
    }

    /// Another program listens where the server used to.
    private static final class PortTaken extends RuntimeException {
        PortTaken(int port, String reason) {
            super("port %d is taken by another program: %s".formatted(port, reason));
        }
    }
}
