package tenths.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tenths.connectors.packs.PackReader;
import tenths.desk.House;
import tenths.desk.budgets.ExportBudget;
import tenths.firm.MatterId;
import tenths.store.Database;
import tenths.store.Durability;
import tenths.store.budgets.Budgets;
import tenths.store.postgres.CannotStart;

/// `tenths budget MATTER --out FILE`: a matter's budget as a LEDES XML budget.
@Command(
        name = "budget",
        mixinStandardHelpOptions = true,
        description = {
            "Writes a version of a matter's budget as a LEDES XML budget, read back and compared before it is kept.",
            "docs/handbook/plans.md lists its elements; `tenths import --kind budgets FILE` brings budgets in."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:written", "2:there is no such matter, version or place to write to"})
final class BudgetCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "MATTER", description = "number of the matter")
    private String matter = "";

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "a file that does not exist yet")
    private Path out = Path.of("");

    @Option(names = "--version-number", paramLabel = "N", description = "which version (default: the newest)")
    private @Nullable Integer version;

    @Option(
            names = "--data",
            description = "folder of database and bills (default: TENTHS_DATA, or .tenths in the home folder)")
    private @Nullable Path data;

    @Override
    public Integer call() throws IOException {
        try (var database = Database.visit(DataFolder.of(data).database())) {
            var house = new House(
                    database.source(),
                    Clock.system(ZoneId.systemDefault()),
                    text -> PackReader.read(text).orThrow());
            write(house, id());
            return Main.FINE;
        } catch (CannotStart | Durability.NotDurable | SQLException failure) {
            throw new Unusable("the database cannot be reached: " + failure.getMessage(), failure);
        }
    }

    private MatterId id() {
        try {
            return new MatterId(matter);
        } catch (IllegalArgumentException noIdentifier) {
            throw new Unusable(String.valueOf(noIdentifier.getMessage()), noIdentifier);
        }
    }

    private void write(House house, MatterId id) throws IOException {
        if (Files.exists(out)) {
            throw new Unusable(out + " exists already; name a new file");
        }
        var number = number(house, id);
        var actor = "terminal (" + System.getProperty("user.name") + ")";
        var bytes = new ExportBudget(house)
                .export(id, number, actor)
                .orElseThrow(() -> new Unusable("The budget of " + id + " has no version " + number + "."));
        try {
            Files.write(out, bytes, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException meanwhile) {
            throw new Unusable(out + " exists already; name a new file", meanwhile);
        }
        spec.commandLine().getErr().printf("Version %d of the budget of %s is in %s.%n", number, id, out);
    }

    private int number(House house, MatterId id) {
        var wanted = version;
        return wanted != null
                ? wanted
                : house.budgets().of(id).stream()
                        .map(Budgets.Kept::version)
                        .mapToInt(each -> each.number())
                        .findFirst()
                        .orElseThrow(() -> new Unusable("Nobody wrote a budget for a matter " + id + "."));
    }
}
