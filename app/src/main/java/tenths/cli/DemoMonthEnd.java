package tenths.cli;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;
import tenths.access.Vault;
import tenths.archive.FolderArchive;
import tenths.connectors.demo.DemoFirm;
import tenths.connectors.demo.Planted;
import tenths.connectors.packs.PackReader;
import tenths.desk.ChangePrebillState;
import tenths.desk.FinaliseInvoices;
import tenths.desk.House;
import tenths.desk.LoadDemo;
import tenths.desk.PreparePrebills;
import tenths.desk.Progress;
import tenths.jobs.OutboxWorker;
import tenths.store.Database;
import tenths.store.Place;
import tenths.store.PrebillRow.State;
import tenths.store.views.BillList;
import tenths.store.views.InvoiceTotals;
import tenths.store.views.RuleCounts;
import tools.jackson.databind.json.JsonMapper;

/// A fresh demo firm, its open month priced, checked and billed as far as a biller would without a change: the
/// bills that nothing stands against are approved and made final, the others are left.
final class DemoMonthEnd {
    private static final String ACTOR = "demo month-end";
    private static final BillList.Filter CLEAN = new BillList.Filter(List.of(State.CHECK), "", "", BillList.Only.CLEAN);
    private static final BillList.Filter OPEN = BillList.Filter.of(State.CHECK);
    private static final BillList.Filter APPROVED = BillList.Filter.of(State.APPROVED);
    private static final int MINOR_DIGITS = 2;

    private final Path out;
    private final boolean json;
    private final CommandLine line;
    private final Stages stages = new Stages();
    private final Map<String, Object> figures = new LinkedHashMap<>();

    /// @param out gets a folder `bills`
    DemoMonthEnd(Path out, boolean json, CommandLine line) {
        this.out = out;
        this.json = json;
        this.line = line;
    }

    int run(DemoFirm demo) throws Exception {
        Files.createDirectories(out);
        var scratch = Files.createTempDirectory("tenths-demo-");
        try (var database = Database.open(new Place.Embedded(scratch.resolve("database")));
                var past = new FolderArchive(scratch.resolve("past"));
                var bills = new FolderArchive(out.resolve("bills"))) {
            var loader = new LoadDemo(
                    database.source(), past, text -> PackReader.read(text).orThrow(), Vault.forThisRun());
            var house = loader.on(DemoFirm.TODAY);
            stages.timed("load", () -> loader.load(demo, Progress.SILENT));
            figures.put("pastFiles", stages.timed("past", () -> new OutboxWorker(house, past).drain(Progress.SILENT)));
            var invoices = bill(house, demo);
            var archived = stages.timed("archive", () -> new OutboxWorker(house, bills).drain(Progress.SILENT));
            var verified = stages.timed("verify", () -> house.book().verify());
            figures.put("invoices", invoices);
            money(house);
            figures.put("planted", planted(demo));
            figures.put("filesArchived", archived);
            figures.put("filesNotArchived", house.outbox().waiting());
            figures.put("files", ArchivedBytes.below(out));
            figures.put("auditEvents", verified.events());
            figures.put("auditVerified", verified.ok());
            print();
            return verified.ok() && house.outbox().waiting() == 0 ? Main.FINE : Main.FINDINGS;
        } finally {
            FileSystemUtils.deleteRecursively(scratch);
        }
    }

    /// @return how many invoices became final
    private int bill(House house, DemoFirm demo) throws Exception {
        var selection = PreparePrebills.Selection.everything(demo.open().month().atEndOfMonth());
        stages.timed("prebills", () -> new PreparePrebills(house).prepare(selection, ACTOR, Progress.SILENT));
        var list = new BillList(house.transactions());
        figures.put("entries", demo.open().rows().size());
        count("prebills", list, OPEN);
        figures.put("findings", new RuleCounts(house.transactions()).open());
        var clean = list.ids(CLEAN);
        stages.timed("approve", () -> new ChangePrebillState(house).approveAll(clean, ACTOR));
        count("approved", list, APPROVED);
        count("left", list, OPEN);
        var outcomes = stages.timed(
                "invoices", () -> new FinaliseInvoices(house).finalise(clean, house.today(), ACTOR, Progress.SILENT));
        figures.put("refused", refused(outcomes));
        return (int) outcomes.values().stream()
                .filter(FinaliseInvoices.Outcome.Finalised.class::isInstance)
                .count();
    }

    private static List<String> refused(Map<UUID, FinaliseInvoices.Outcome> outcomes) {
        return outcomes.values().stream()
                .filter(FinaliseInvoices.Outcome.Refused.class::isInstance)
                .map(outcome -> String.join(" ", ((FinaliseInvoices.Outcome.Refused) outcome).reasons()))
                .toList();
    }

    /// Bills and money of a filter; amounts in the currency's units.
    private void count(String name, BillList list, BillList.Filter filter) {
        var sums = list.sums(filter);
        figures.put(name, sums.stream().mapToInt(BillList.Sum::bills).sum());
        for (var sum : sums) {
            figures.put(name + "Worked" + sum.currency(), amount(sum.worked()));
            figures.put(name + "Billed" + sum.currency(), amount(sum.billed()));
        }
    }

    /// What the new invoices charge; the demo firm bills in one currency.
    private void money(House house) {
        var made = new InvoiceTotals(house.transactions()).of(house.today());
        figures.put("fees", amount(made.feesMinor()));
        figures.put("expenses", amount(made.expensesMinor()));
    }

    /// Faults that were put in on purpose, by the rule that must find them.
    private static Map<String, Long> planted(DemoFirm demo) {
        return demo.planted().stream()
                .collect(Collectors.groupingBy(Planted::rule, TreeMap::new, Collectors.counting()));
    }

    private static String amount(long minor) {
        return BigDecimal.valueOf(minor, MINOR_DIGITS).toPlainString();
    }

    private void print() {
        figures.put("stages", stages.seconds());
        line.getOut()
                .println(
                        json
                                ? JsonMapper.builder().build().writeValueAsString(figures)
                                : figures.entrySet().stream()
                                        .map(figure -> figure.getKey() + " " + figure.getValue())
                                        .collect(Collectors.joining("\n")));
    }
}
