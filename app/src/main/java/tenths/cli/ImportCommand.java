package tenths.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tenths.archive.Archive;
import tenths.connectors.csv.Faults;
import tenths.connectors.csv.Guess;
import tenths.connectors.csv.Mapping;
import tenths.connectors.csv.Presets;
import tenths.connectors.csv.Required;
import tenths.connectors.csv.Table;
import tenths.connectors.packs.PackReader;
import tenths.desk.House;
import tenths.desk.Progress;
import tenths.desk.imports.ImportFile;
import tenths.desk.imports.ImportReport;
import tenths.desk.imports.Mappings;
import tenths.desk.imports.RowDiff;
import tenths.desk.imports.UndoImport;
import tenths.store.Database;
import tenths.store.Durability;
import tenths.store.postgres.CannotStart;
import tools.jackson.databind.json.JsonMapper;

/// `tenths import`: a file into the house, from the terminal; beside the running server or without it.
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Imports time, clients, matters, timekeepers, rates, budgets or guidelines; undoes an import.",
        exitCodeList = {"0:imported, or nothing to do", "1:the file has faults", "2:wrong usage or unreadable file"})
final class ImportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "CSV with a header; YAML for guidelines.")
    private @Nullable Path file;

    @Option(
            names = "--kind",
            description = "work (the default), clients, matters, timekeepers, rates, trust, approvals, budgets or"
                    + " guidelines")
    private String kind = "work";

    @Option(names = "--mapping", description = "a preset or saved mapping (default: the one that fits the header)")
    private @Nullable String mapping;

    @Option(names = "--dry-run", description = "say what would change and change nothing")
    private boolean dryRun;

    @Option(names = "--undo", paramLabel = "ID", description = "take an import back")
    private @Nullable UUID undo;

    @Option(names = "--json", description = "print the report as JSON")
    private boolean json;

    @Option(
            names = "--data",
            description = "folder of database and bills (default: TENTHS_DATA, or .tenths in the home folder)")
    private @Nullable Path data;

    @Override
    public Integer call() throws IOException {
        var path = file;
        var id = undo;
        if ((path == null) == (id == null)) {
            throw new Unusable("Name a file to import, or an import to --undo.");
        }
        if (path != null && !Files.isReadable(path)) {
            throw new Unusable("There is no readable file " + path + ".");
        }
        var folder = DataFolder.of(data);
        try (var database = Database.visit(folder.database());
                var archive = folder.archive()) {
            var house = new House(
                    database.source(),
                    Clock.system(ZoneId.systemDefault()),
                    text -> PackReader.read(text).orThrow());
            return id == null ? bring(house, archive, Objects.requireNonNull(path)) : takeBack(house, id);
        } catch (CannotStart | Durability.NotDurable | SQLException failure) {
            throw new Unusable("the database cannot be reached: " + failure.getMessage(), failure);
        }
    }

    private static String actor() {
        return "terminal (" + System.getProperty("user.name") + ")";
    }

    private int takeBack(House house, UUID id) {
        return switch (new UndoImport(house).undo(id, actor())) {
            case UndoImport.Outcome.Done(var row) -> {
                spec.commandLine().getOut().println(row.source().fileName() + " is taken back.");
                yield Main.FINE;
            }
            case UndoImport.Outcome.Refused(var reasons) -> {
                reasons.forEach(spec.commandLine().getErr()::println);
                yield Main.FINDINGS;
            }
        };
    }

    private int bring(House house, Archive archive, Path path) throws IOException {
        var chosen = mapping(house, path);
        var imports = new ImportFile(house, archive);
        var named = ImportFile.Named.of(path);
        var report = dryRun
                ? imports.dryRun(named, chosen, actor(), Progress.SILENT)
                : imports.apply(named, chosen, actor(), Progress.SILENT);
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonMapper.shared().writeValueAsString(report));
        } else {
            print(report, chosen, out);
        }
        return report.faultCount() == 0 ? Main.FINE : Main.FINDINGS;
    }

    private Mapping mapping(House house, Path path) throws IOException {
        var mappings = new Mappings(house);
        var wanted = mapping;
        if (wanted != null) {
            return mappings.find(wanted)
                    .orElseThrow(() -> new Unusable("There is no mapping " + wanted + ". There are: "
                            + mappings.all().stream().map(Mapping::name).collect(Collectors.joining(", ")) + "."));
        }
        var sort = kind();
        if (sort == Mapping.Kind.GUIDELINES) {
            return Presets.GUIDELINES;
        }
        var header = Table.head(path, 1, new Faults()).columns();
        var guess = Guess.of(sort, header, mappings.all());
        var lacking = Required.lacking(guess);
        if (!lacking.isEmpty() && !header.isEmpty()) {
            throw new Unusable("No mapping fits the header of " + path + ": nothing in it looks like "
                    + lacking.stream()
                            .map(field -> field.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                            .collect(Collectors.joining(", "))
                    + ". Choose the columns once on the page Import and save them under a name.");
        }
        return guess;
    }

    private Mapping.Kind kind() {
        return Arrays.stream(Mapping.Kind.values())
                .filter(each -> each.imported() && each.name().equalsIgnoreCase(kind))
                .findFirst()
                .orElseThrow(() -> new Unusable("There is no kind " + kind
                        + ". Choose work, clients, matters, timekeepers, rates, trust, approvals or guidelines."));
    }

    private static void print(ImportReport report, Mapping mapping, PrintWriter out) {
        var earlier = report.earlier();
        if (earlier != null) {
            out.println("The same file was imported at " + earlier.importedAt() + " by " + earlier.importedBy() + ".");
        }
        report.faults().forEach(out::println);
        if (report.faultCount() > 0) {
            out.println(report.faultCount() + " faults; nothing was imported.");
            return;
        }
        for (var diff : report.diffs()) {
            out.println("line %d %s %s: %s"
                    .formatted(
                            diff.line(),
                            diff.fresh() ? "new" : "changed",
                            diff.key(),
                            diff.changes().stream().map(ImportCommand::words).collect(Collectors.joining(", "))));
        }
        var counts = report.counts();
        var id = report.applied();
        out.println("%d new, %d changed, %d as before (mapping %s). %s"
                .formatted(
                        counts.added(),
                        counts.changed(),
                        counts.same(),
                        mapping.name().isEmpty() ? "guessed from the header" : mapping.name(),
                        id == null ? "A dry run: nothing was imported." : "Take it back with: import --undo " + id));
    }

    private static String words(RowDiff.Change change) {
        return change.field() + " "
                + (change.before().isEmpty() ? "" : "'" + change.before() + "' -> ")
                + "'" + change.after() + "'";
    }
}
