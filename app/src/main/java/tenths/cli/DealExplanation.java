package tenths.cli;

import java.io.PrintWriter;
import java.util.List;
import tenths.desk.FrozenDeal;
import tenths.invoicing.Invoice;
import tenths.money.Money;
import tenths.store.InvoiceDeals;
import tools.jackson.databind.json.JsonMapper;

/// Says how the fee deal of a final invoice made its total, and whether it does so again.
final class DealExplanation {
    private static final JsonMapper JSON = JsonMapper.shared();

    private DealExplanation() {}

    /// @return whether every amount follows
    static boolean print(Invoice invoice, InvoiceDeals.Frozen deal, boolean json, PrintWriter out) {
        var differences = FrozenDeal.differences(invoice, deal);
        if (json) {
            out.println(tree(invoice, deal, differences));
            return differences.isEmpty();
        }
        out.println();
        out.println(
                deal.version() == 0
                        ? "Courtesy, without a fee deal"
                        : "Fee deal of the %s, version %d, since %s"
                                .formatted(deal.own() ? "matter" : "client", deal.version(), deal.from()));
        for (var step : deal.steps()) {
            out.printf("  %12s  %s%n", decimal(step.amount(), invoice), step.text());
        }
        out.printf("  %12s  is owed%n", invoice.due().decimal().toPlainString());
        out.println(differences.isEmpty() ? "  computed again: equal" : "  COMPUTED AGAIN, NOT EQUAL:");
        differences.forEach(each -> out.println("    " + each));
        return differences.isEmpty();
    }

    private static String tree(Invoice invoice, InvoiceDeals.Frozen deal, List<String> differences) {
        var tree = JSON.createObjectNode();
        tree.put("invoice", invoice.number());
        var kept = tree.putObject("deal");
        kept.put("of", deal.own() ? "matter" : "client");
        kept.put("version", deal.version());
        kept.put("from", deal.from().toString());
        tree.put("total", invoice.due().decimal().toPlainString());
        var steps = tree.putArray("steps");
        for (var step : deal.steps()) {
            steps.addObject()
                    .put("kind", step.step())
                    .put("text", step.text())
                    .put("amount", decimal(step.amount(), invoice));
        }
        tree.put("equal", differences.isEmpty());
        var different = tree.putArray("differences");
        differences.forEach(different::add);
        return JSON.writeValueAsString(tree);
    }

    private static String decimal(long minor, Invoice invoice) {
        return new Money(minor, invoice.currency()).decimal().toPlainString();
    }
}
