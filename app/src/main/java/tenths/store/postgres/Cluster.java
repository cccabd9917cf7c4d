package tenths.store.postgres;

import java.io.File;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The data of one PostgreSQL in a folder, and the command lines that make and serve it.
///
/// @param folder holds `data`, `secrets`, `port`, `lock` and `log`
/// @param programs the unpacked PostgreSQL
/// @param extra settings beside ours
record Cluster(Path folder, Path programs, Account account, Map<String, String> extra) {
    static final String ADMINISTRATOR = "postgres";

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long LONGEST_LOG_BYTES = 20_000_000;

    /// What our promises rest on is given on the command line, which no configuration file can overrule.
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("password_encryption", "scram-sha-256"),
            Map.entry("timezone", "UTC"),
            Map.entry("max_wal_size", "2GB"),
            Map.entry("shared_buffers", "256MB"),
            Map.entry("work_mem", "32MB"),
            Map.entry("jit", "off"));

    Path data() {
        return folder.resolve("data");
    }

    Path log() {
        return folder.resolve("log");
    }

    /// Makes the data folder, unless it is there. It gets its name only when it is whole.
    void initialise() throws IOException, InterruptedException {
        if (Files.isDirectory(data())) {
            refuseOtherVersion();
            return;
        }
        var fresh = folder.resolve("data.unfinished");
        if (Files.exists(fresh)) {
            Binaries.delete(fresh);
        }
        var mark = logged();
        var process = start(List.of(
                programs.resolve("bin/initdb").toString(),
                "--pgdata=" + fresh,
                "--username=" + ADMINISTRATOR,
                "--pwfile=" + Secrets.file(folder, ADMINISTRATOR),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--data-checksums"));
        if (process.waitFor() != 0) {
            throw new CannotStart(
                    "PostgreSQL could not make its data folder in %s:%n%s".formatted(folder, wordsSince(mark)));
        }
        Files.move(fresh, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void refuseOtherVersion() throws IOException {
        var found = Files.readString(data().resolve("PG_VERSION")).strip();
        if (!found.equals(Binaries.MAJOR)) {
            throw new CannotStart(
                    ("the data folder %s was made by PostgreSQL %s, this Tenths brings %s: restore a backup "
                                    + "into a new folder instead")
                            .formatted(data(), found, Binaries.MAJOR));
        }
    }

    Process serve(int port) throws IOException {
        var settings = new TreeMap<>(SETTINGS);
        settings.put("port", Integer.toString(port));
        settings.putAll(extra);
        var command = new ArrayList<String>();
        // Its own session: Ctrl-C in the terminal is for us, and we stop the server after the last transaction.
        command.add("setsid");
        command.add(programs.resolve("bin/postgres").toString());
        command.add("-D");
        command.add(data().toString());
        settings.forEach((name, value) -> {
            command.add("-c");
            command.add(name + "=" + value);
        });
        return start(command);
    }

    private Process start(List<String> command) throws IOException {
        if (Files.exists(log()) && Files.size(log()) > LONGEST_LOG_BYTES) {
            Files.move(log(), folder.resolve("log.old"), StandardCopyOption.REPLACE_EXISTING);
        }
        var builder = new ProcessBuilder(account.run(command))
                .directory(folder.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().put("LC_ALL", "C");
        return builder.start();
    }

    /// A server that outlived its killed parent is stopped, never adopted: nobody knows with what settings it runs.
    void stopOrphan() throws IOException, InterruptedException {
        var left = PidFile.read(data());
        if (left.isEmpty()) {
            return;
        }
        var orphan = left.get().server(data());
        if (orphan.isPresent()) {
            stop(orphan.get());
        } else {
            // We hold the folder's lock and no server lives: the number may meanwhile be a stranger's.
            Files.deleteIfExists(PidFile.in(data()));
        }
    }

    /// A fast shutdown: open transactions are rolled back, and everything committed is on disk.
    static void stop(ProcessHandle server) throws IOException, InterruptedException {
        for (var signal : List.of("INT", "QUIT", "KILL")) {
            new ProcessBuilder("sh", "-c", "kill -" + signal + " " + server.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            if (ended(server)) {
                return;
            }
        }
        throw new CannotStart("the PostgreSQL server with process id %d cannot be stopped".formatted(server.pid()));
    }

    private static boolean ended(ProcessHandle server) throws InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            // A dead child that nobody waits for stays in the process table, without a command line.
            if (!server.isAlive() || server.info().commandLine().isEmpty()) {
                return true;
            }
            Thread.sleep(10);
        }
        return false;
    }

    /// How long the log is now; a mark for [#wordsSince].
    long logged() throws IOException {
        return Files.exists(log()) ? Files.size(log()) : 0;
    }

    /// What was logged since the mark, for messages.
    String wordsSince(long mark) throws IOException {
        try (var file = Files.newByteChannel(log())) {
            file.position(file.size() < mark ? 0 : mark);
            return new String(Channels.newInputStream(file).readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
