package tenths.cli;

import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tenths.desk.FrozenSplit;
import tenths.invoicing.Invoice;
import tenths.invoicing.InvoiceLine;
import tenths.rates.Recomputation;
import tenths.store.Database;
import tenths.store.Durability;
import tenths.store.InvoiceDeals;
import tenths.store.InvoiceRow;
import tenths.store.Invoices;
import tenths.store.Place;
import tenths.store.Transactions;
import tenths.store.postgres.CannotStart;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// `tenths explain INVOICE [LINE]`: why a final line costs what it costs, computed again from what the invoice keeps.
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Prints the pricing trace of a final invoice and computes it again from the figures it keeps.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:every amount follows", "1:an amount does not follow", "2:there is no such invoice or line"})
final class ExplainCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "INVOICE", description = "Number of the invoice.")
    private String number = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "LINE", description = "Number of a line. Default: all.")
    private @Nullable Integer only;

    @Option(names = "--json", description = "Print one JSON object per line of the invoice.")
    private boolean json;

    @Override
    public Integer call() {
        var found = find();
        var row = found.row();
        var lines = row.invoice().lines().stream()
                .filter(line -> only == null || line.number() == only)
                .toList();
        if (lines.isEmpty()) {
            throw new Unusable("invoice " + number + " has no line " + only + "; it has 1 to "
                    + row.invoice().lines().size());
        }
        var out = spec.commandLine().getOut();
        if (!json) {
            head(row, out);
        }
        var code = Main.FINE;
        for (var line : lines) {
            var differences = differences(line, row.invoice());
            print(line, row.invoice(), differences, out);
            code = differences.isEmpty() ? code : Main.FINDINGS;
        }
        for (var deal : found.deals()) {
            if (only == null && !DealExplanation.print(row.invoice(), deal, json, out)) {
                code = Main.FINDINGS;
            }
        }
        for (var split : found.splits()) {
            if (only == null && !SplitExplanation.print(row, split, json, out)) {
                code = Main.FINDINGS;
            }
        }
        return code;
    }

    /// An invoice with the fee deal that it was settled with and the bill of which it is a share; none where it had
    /// none.
    private record Found(InvoiceRow row, List<InvoiceDeals.Frozen> deals, List<FrozenSplit.Kept> splits) {}

    /// The server may be running or not: this only reads.
    private Found find() {
        try (var database = Database.visit(Place.from(System.getenv()))) {
            var transactions = new Transactions(database.source());
            var row = new Invoices(transactions)
                    .find(number).stream().findFirst().orElseThrow(() -> new Unusable("there is no invoice " + number));
            var splits = row.part().isWhole()
                    ? List.<FrozenSplit.Kept>of()
                    : new FrozenSplit(transactions).of(row.prebill());
            return new Found(row, new InvoiceDeals(transactions).of(row.id()), splits);
        } catch (CannotStart | Durability.NotDurable | SQLException failure) {
            throw new Unusable("the invoice cannot be read: " + failure.getMessage(), failure);
        }
    }

    private static void head(InvoiceRow row, PrintWriter out) {
        var invoice = row.invoice();
        out.printf(
                "Invoice %s of %s, %s, %s: %s%n",
                invoice.number(),
                invoice.date(),
                invoice.matter().id().value(),
                invoice.matter().name(),
                invoice.total());
    }

    /// An adjustment of the whole invoice has no trace of its own.
    private static List<String> differences(InvoiceLine line, Invoice invoice) {
        return line.trace().steps().isEmpty()
                ? List.of()
                : Recomputation.differences(line.trace(), line.total().decimal(), invoice.currency());
    }

    private void print(InvoiceLine line, Invoice invoice, List<String> differences, PrintWriter out) {
        if (json) {
            out.println(JSON.writeValueAsString(tree(line, invoice, differences)));
            return;
        }
        var timekeeper = line.timekeeper();
        out.printf(
                "%nLine %d, %s, %s%s: %s x %s = %s%n",
                line.number(),
                line.day(),
                timekeeper == null ? "" : timekeeper.name() + ", ",
                line.type().code(),
                line.units().toPlainString(),
                line.unitCost().toPlainString(),
                line.total());
        out.println("  " + line.description());
        line.trace()
                .steps()
                .forEach(step -> out.printf("  %12s  %s%n", step.amount().toPlainString(), step.text()));
        out.println(differences.isEmpty() ? "  computed again: equal" : "  COMPUTED AGAIN, NOT EQUAL:");
        differences.forEach(each -> out.println("    " + each));
    }

    private static ObjectNode tree(InvoiceLine line, Invoice invoice, List<String> differences) {
        var tree = JSON.createObjectNode();
        tree.put("invoice", invoice.number());
        tree.put("line", line.number());
        tree.put("units", line.units().toPlainString());
        tree.put("unitCost", line.unitCost().toPlainString());
        tree.put("total", line.total().decimal().toPlainString());
        tree.put("currency", invoice.currency().getCurrencyCode());
        var steps = tree.putArray("steps");
        for (var step : line.trace().steps()) {
            steps.addObject()
                    .put("kind", step.kind().name())
                    .put("text", step.text())
                    .put("amount", step.amount().toPlainString());
        }
        var different = tree.putArray("differences");
        differences.forEach(different::add);
        return tree;
    }
}
