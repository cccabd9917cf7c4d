package tenths.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tenths.archive.Archive;
import tenths.archive.FolderArchive;
import tenths.connectors.csv.Fault;
import tenths.connectors.csv.Presets;
import tenths.connectors.workload.FolderRules;
import tenths.desk.ChangePrebillState;
import tenths.desk.FinaliseInvoices;
import tenths.desk.House;
import tenths.desk.LoadMonth;
import tenths.desk.PreparePrebills;
import tenths.desk.Progress;
import tenths.desk.imports.ImportFile;
import tenths.firm.Firm;
import tenths.jobs.OutboxWorker;
import tenths.store.Database;
import tenths.store.Place;
import tenths.store.views.MonthTotals;
import tools.jackson.databind.json.JsonMapper;

/// `tenths month-end`: a folder of CSV files through the whole month, without a browser.
@Command(
        name = "month-end",
        mixinStandardHelpOptions = true,
        description = "Runs a folder of CSV files through the whole month: import, price, check, bill, archive.")
final class MonthEndCommand implements Callable<Integer> {
    private static final String ACTOR = "month-end command";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--from", required = true, description = "folder with activities.csv, rates.csv, ...")
    private Path from = Path.of("");

    @Option(names = "--out", required = true, description = "folder for totals.csv, flags.csv, the bills and the data")
    private Path out = Path.of("");

    @Option(names = "--json", description = "print the figures as JSON")
    private boolean json;

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
        var firm = new Firm("The firm", "24-6437381", "", "");
        var faults =
                stages.timed("load", () -> new LoadMonth(house).load(from, firm, Currency.getInstance("USD"), ACTOR));
        refuse(faults);
        var imported = stages.timed(
                "import",
                () -> new ImportFile(house, archive)
                        .apply(
                                ImportFile.Named.of(from.resolve("activities.csv")),
                                Presets.ACTIVITIES,
                                ACTOR,
                                Progress.SILENT));
        refuse(imported.faults().stream()
                .map(Fault::toString)
                .map("activities.csv: "::concat)
                .toList());
        var everything = PreparePrebills.Selection.everything(house.today());
        var prepared =
                stages.timed("prebills", () -> new PreparePrebills(house).prepare(everything, ACTOR, Progress.SILENT));
        stages.timed("approve", () -> new ChangePrebillState(house).approveAll(prepared.prebills(), ACTOR));
        var outcomes = stages.timed(
                "invoices",
                () -> new FinaliseInvoices(house).finalise(prepared.prebills(), house.today(), ACTOR, Progress.SILENT));
        refuse(outcomes.values().stream()
                .filter(FinaliseInvoices.Outcome.Refused.class::isInstance)
                .map(Object::toString)
                .toList());
        var files = stages.timed("archive", () -> new OutboxWorker(house, archive).drain(Progress.SILENT));
        var totals = new MonthTotals(house.transactions());
        stages.timed(
                "totals",
                () -> write(
                        "totals.csv", "matter_id,lines,minutes,fees_cents,expenses_cents,total_cents", totals::totals));
        stages.timed("flags", () -> write("flags.csv", "id,rule", totals::flags));
        var verified = stages.timed("verify", () -> house.book().verify());
        print(imported.counts().added(), outcomes.size(), files, verified.ok());
        return verified.ok() ? Main.FINE : Main.FINDINGS;
    }

    private void print(long entries, int invoices, long files, boolean verified) {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("entries", entries);
        figures.put("invoices", invoices);
        figures.put("files", files);
        figures.put("stages", stages.seconds());
        figures.put("auditVerified", verified);
        var print = spec.commandLine().getOut();
        print.println(
                json
                        ? JsonMapper.builder().build().writeValueAsString(figures)
                        : figures.entrySet().stream().map(Object::toString).collect(Collectors.joining("\n")));
    }

    private Path write(String name, String header, Consumer<Consumer<List<String>>> rows) throws IOException {
        var file = out.resolve(name);
        try (var writer = Files.newBufferedWriter(file)) {
            var text = new StringBuilder(header).append('\n');
            rows.accept(cells -> text.append(String.join(",", cells)).append('\n'));
            writer.append(text);
        }
        return file;
    }

    private static void refuse(List<String> faults) {
        if (!faults.isEmpty()) {
            throw new Unusable(
                    faults.size() + " faults; nothing was imported or billed:\n" + String.join("\n", faults));
        }
    }
}
