package tenths.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tenths.connectors.mail.MailServer;
import tenths.connectors.mail.Mailer;
import tenths.connectors.packs.PackReader;
import tenths.desk.House;
import tenths.jobs.World;
import tenths.store.Database;
import tenths.web.Listening;
import tenths.web.WebDoor;

/// `tenths serve`: the web app on a firm's own database.
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Serves the web app until it is stopped.")
final class ServeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--data",
            description = "folder for database and bills (default: TENTHS_DATA, or .tenths in the home folder)")
    private @Nullable Path data;

    @Option(names = "--address", description = "address to listen on (default: ${DEFAULT-VALUE})")
    private String address = "127.0.0.1";

    @Option(names = "--port", description = "port to listen on (default: ${DEFAULT-VALUE})")
    private int port = 8080;

    @Option(names = "--behind-tls", description = "browsers come through a proxy that ends TLS: secure cookies")
    private boolean behindTls;

    @Option(names = "--zone", description = "time zone of the firm (default: that of the machine)")
    private ZoneId zone = ZoneId.systemDefault();

    @Override
    public Integer call() throws Exception {
        var folder = DataFolder.of(data);
        var serving = new Serving();
        try (var database = Database.open(folder.database());
                var archive = folder.archive()) {
            var house = new House(
                    database.source(),
                    Clock.system(zone),
                    text -> PackReader.read(text).orThrow(),
                    folder.vault());
            var world = new World(archive, DataFolder.outside(folder.environment()), mailer());
            serving.untilStopped(house, world, new Listening(address, port, behindTls), this::greet);
        } finally {
            serving.finished();
        }
        return Main.FINE;
    }

    private static Mailer mailer() {
        try {
            return new Mailer(MailServer.in(System.getenv()));
        } catch (IllegalArgumentException wrong) {
            throw new Unusable(String.valueOf(wrong.getMessage()));
        }
    }

    private void greet(WebDoor door) {
        var out = spec.commandLine().getOut();
        out.println("Tenths is at " + door.address());
        var code = door.firstCode();
        if (code != null) {
            out.println("Nobody can sign in yet. The first administrator comes in at " + door.address()
                    + "/first with the code " + code + " (good for a day).");
        }
        out.println("Stop it with Ctrl-C.");
        out.flush();
    }
}
