package tenths.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tenths.audit.Verification;
import tenths.store.Database;
import tenths.store.Durability;
import tenths.store.HouseBook;
import tenths.store.Place;
import tenths.store.postgres.CannotStart;
import tools.jackson.databind.json.JsonMapper;

/// `tenths audit`: whether the house book is what was written, and a copy of it for others to verify.
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Verifies or exports the house book, the record of every change.",
        subcommands = {AuditCommand.Verify.class, AuditCommand.Export.class})
final class AuditCommand implements Runnable {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @FunctionalInterface
    private interface Reading {
        Verification of(HouseBook book) throws SQLException, IOException;
    }

    /// The server may be running or not: this only reads.
    private static Verification read(Reading reading) throws IOException {
        try (var database = Database.visit(Place.from(System.getenv()))) {
            return reading.of(new HouseBook(database.source()));
        } catch (CannotStart | Durability.NotDurable | SQLException failure) {
            throw new Unusable("the house book cannot be read: " + failure.getMessage(), failure);
        }
    }

    static void print(Verification found, PrintWriter out, boolean json) {
        var bad = found.firstBad();
        if (json) {
            var tree = JSON.createObjectNode();
            tree.put("ok", found.ok());
            tree.put("events", found.events());
            tree.put("head", found.head().hash().hex());
            if (bad == null) {
                tree.putNull("firstBad");
            } else {
                tree.putObject("firstBad").put("seq", bad.seq()).put("what", bad.what());
            }
            out.println(JSON.writeValueAsString(tree));
        } else if (bad == null) {
            out.printf(
                    "The house book is sound: %,d events.%nhead %s%n",
                    found.events(), found.head().hash());
        } else {
            out.printf(
                    "THE HOUSE BOOK WAS CHANGED at position %d: %s.%nIt is sound up to position %d, head %s%n",
                    bad.seq(), bad.what(), found.head().seq(), found.head().hash());
        }
    }

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = "Reads the whole house book and recomputes every hash.",
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = {"0:sound", "1:changed", "2:it cannot be read"})
    static final class Verify implements Callable<Integer> {
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Option(names = "--json", description = "Print one JSON object.")
        private boolean json;

        @Override
        public Integer call() throws IOException {
            var found = read(HouseBook::verify);
            print(found, spec.commandLine().getOut(), json);
            return found.ok() ? Main.FINE : Main.FINDINGS;
        }
    }

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = "Writes the house book to a file, as docs/handbook/house-book.md describes.")
    static final class Export implements Callable<Integer> {
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Parameters(paramLabel = "FILE", description = "A file that does not exist yet.")
        private Path file = Path.of("");

        @Override
        public Integer call() throws IOException {
            try (var out = new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW))) {
                var found = read(book -> book.export(out));
                print(found, spec.commandLine().getErr(), false);
                return found.ok() ? Main.FINE : Main.FINDINGS;
            } catch (FileAlreadyExistsException existing) {
                throw new Unusable(file + " exists already; name a new file", existing);
            }
        }
    }
}
