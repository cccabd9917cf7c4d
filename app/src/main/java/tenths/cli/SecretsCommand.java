package tenths.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tenths.access.Vault;
import tenths.connectors.packs.PackReader;
import tenths.desk.House;
import tenths.desk.LockAnew;
import tenths.store.Database;

/// `tenths secrets`: the locks of what the database keeps and must not be able to read.
@Command(
        name = "secrets",
        mixinStandardHelpOptions = true,
        description = "Changes the locks of passwords, keys and sent words in the database.",
        subcommands = SecretsCommand.Rotate.class)
final class SecretsCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /// `tenths secrets rotate`
    @Command(
            name = "rotate",
            mixinStandardHelpOptions = true,
            description = "Locks all secrets under a new key and forgets the old one. Stop the server first.")
    static final class Rotate implements Callable<Integer> {
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Option(names = "--data", description = "folder for database and bills (default: TENTHS_DATA)")
        private @Nullable Path data;

        @Override
        public Integer call() throws Exception {
            var folder = DataFolder.of(data);
            try (var database = Database.open(folder.database())) {
                var house = new House(
                        database.source(),
                        Clock.systemUTC(),
                        text -> PackReader.read(text).orThrow(),
                        folder.vault());
                var count = new LockAnew(house).lockAnew("secrets rotate");
                spec.commandLine()
                        .getOut()
                        .println(count + " secrets lie under a new key. Back the key file up again.");
                return Main.FINE;
            } catch (Vault.Unopened closed) {
                throw new Unusable("Nothing was changed: " + closed.getMessage(), closed);
            }
        }
    }
}
