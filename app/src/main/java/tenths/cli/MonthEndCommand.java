package tenths.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tenths.archive.Archive;
import tenths.archive.FolderArchive;
import tenths.connectors.workload.FolderRules;
import tenths.desk.House;
import tenths.jobs.MonthEnd;
import tenths.store.Database;
import tenths.store.Place;
import tools.jackson.databind.json.JsonMapper;

/// `tenths month-end`: a folder of CSV files through the whole month, without a browser.
@Command(
        name = "month-end",
        mixinStandardHelpOptions = true,
        description = "Runs a folder of CSV files through the whole month: import, price, check, bill, archive.")
final class MonthEndCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--from", required = true, description = "folder with activities.csv, rates.csv, ...")
    private Path from = Path.of("");

    @Option(names = "--out", required = true, description = "folder for totals.csv, flags.csv, the bills and the data")
    private Path out = Path.of("");

    @Option(names = "--json", description = "print the figures as JSON")
    private boolean json;

    @Option(names = "--pdf", description = "make the PDFs too; otherwise they wait in the outbox for the server")
    private boolean pdf;

    private final Stages stages = new Stages();

    @Override
    public Integer call() throws Exception {
        Files.createDirectories(out);
        try (var database = Database.open(place());
                var archive = new FolderArchive(out.resolve("bills"))) {
            var house = new House(database.source(), Clock.system(ZoneOffset.UTC), FolderRules::read);
            if (!house.directory().isEmpty()) {
                throw new Unusable("The database is not empty; month-end needs a fresh one. Choose another --out.");
            }
            return run(house, archive);
        }
    }

    private Place place() {
        var external = System.getenv("TENTHS_DB_URL");
        return external == null || external.isBlank()
                ? new Place.Embedded(out.resolve("database"))
                : Place.from(System.getenv());
    }

    private int run(House house, Archive archive) throws Exception {
        return switch (new MonthEnd(house, archive, stages).run(from, out, pdf)) {
            case MonthEnd.Outcome.Refused(var faults) ->
                throw new Unusable(
                        faults.size() + " faults; nothing was imported or billed:\n" + String.join("\n", faults));
            case MonthEnd.Outcome.Billed billed -> {
                print(billed);
                yield billed.book().ok() ? Main.FINE : Main.FINDINGS;
            }
        };
    }

    private void print(MonthEnd.Outcome.Billed billed) {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("entries", billed.entries());
        figures.put("invoices", billed.invoices());
        figures.put("files", billed.files());
        figures.put("filesWaiting", billed.waiting());
        figures.put("stages", stages.seconds());
        figures.put("auditEvents", billed.book().events());
        figures.put("auditVerified", billed.book().ok());
        var print = spec.commandLine().getOut();
        print.println(
                json
                        ? JsonMapper.builder().build().writeValueAsString(figures)
                        : figures.entrySet().stream().map(Object::toString).collect(Collectors.joining("\n")));
    }
}
