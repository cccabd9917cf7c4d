package tenths.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tenths.archive.FolderArchive;
import tenths.connectors.demo.DemoFirm;
import tenths.connectors.mail.Mailer;
import tenths.jobs.World;
import tenths.store.Database;
import tenths.store.Place;
import tenths.web.Listening;
import tenths.web.WebDoor;

/// `tenths demo`: a firm that does not exist, in the web app or straight through its month.
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Serves the web app with a made-up firm, or bills its month without a browser (--month-end).")
final class DemoCommand implements Callable<Integer> {
    private static final int USUAL_PORT = 8080;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--data",
            description = "folder in which the demo firm lives on (default: .tenths/demo in the home folder)")
    private Path data = Path.of(System.getProperty("user.home"), ".tenths", "demo");

    @Option(names = "--port", description = "port to listen on (default: 8080, or any free one)")
    private @Nullable Integer port;

    @Option(names = "--month-end", description = "bill the open month of a fresh demo firm and stop")
    private boolean monthEnd;

    @Option(names = "--out", description = "folder for the bills of --month-end")
    private @Nullable Path out;

    @Option(names = "--json", description = "print the figures of --month-end as JSON")
    private boolean json;

    @Option(names = "--seed", description = "another month of the same firm, for --month-end")
    private @Nullable Long seed;

    @Option(names = "--entries", description = "about so many time entries, for --month-end")
    private @Nullable Integer entries;

    @Override
    public Integer call() throws Exception {
        var to = out;
        if (!monthEnd && (to != null || json || seed != null || entries != null)) {
            throw new Unusable("--out, --json, --seed and --entries belong to --month-end. Add it, or leave them out.");
        }
        if (!monthEnd) {
            return serve();
        }
        if (to == null) {
            throw new Unusable("--month-end needs a folder for the bills: --out DIR");
        }
        return new DemoMonthEnd(to, json, spec.commandLine()).run(asked());
    }

    private DemoFirm asked() {
        var count = entries == null ? DemoFirm.OPEN_ENTRIES : entries;
        if (count < 1 || count > DemoFirm.MOST_ENTRIES) {
            throw new Unusable("--entries is 1 to %d, not %d.".formatted(DemoFirm.MOST_ENTRIES, count));
        }
        return DemoFirm.generate(seed == null ? DemoFirm.SEED : seed, count);
    }

    private int serve() throws Exception {
        var listening = Listening.onLoopback(freePort());
        var folder = DemoFolder.at(data);
        folder.clearHalfLoaded();
        var serving = new Serving();
        try (var database = Database.open(new Place.Embedded(folder.database()));
                var archive = new FolderArchive(folder.bills())) {
            var err = spec.commandLine().getErr();
            var house = folder.load(database.source(), archive, line -> {
                err.println(line);
                err.flush();
            });
            var outside = DataFolder.outside(System.getenv());
            serving.untilStopped(
                    house, new World(archive, outside, Mailer.off()), listening, door -> greet(door, folder));
        } finally {
            serving.finished();
        }
        return Main.FINE;
    }

    private void greet(WebDoor door, DemoFolder folder) {
        var print = spec.commandLine().getOut();
        print.println("The demo firm is at " + door.address());
        print.println("Sign in as one of these (kept in " + folder.signIns() + "):");
        folder.signInLines().forEach(line -> print.println("  " + line));
        print.println("Its data is in " + folder.root() + "; delete that folder for a fresh firm. Stop with Ctrl-C.");
        print.flush();
    }

    /// The port asked for, the usual one, or 0 for any when the usual one is busy.
    private int freePort() throws IOException {
        var wanted = port;
        if (wanted != null && !free(wanted)) {
            throw new Unusable("Port " + wanted + " is busy. Choose another, or leave --port out.");
        }
        if (wanted != null) {
            return wanted;
        }
        return free(USUAL_PORT) ? USUAL_PORT : 0;
    }

    private static boolean free(int port) throws IOException {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (java.net.BindException busy) {
            return false;
        }
    }
}
