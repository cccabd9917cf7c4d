package tenths.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import tenths.desk.FrozenSplit;
import tenths.money.Money;
import tenths.store.InvoiceDeals;
import tenths.store.InvoiceRow;
import tools.jackson.databind.json.JsonMapper;

/// Says how a bill was shared among its payers, and whether it would be shared so again.
final class SplitExplanation {
    private static final JsonMapper JSON = JsonMapper.shared();

    private SplitExplanation() {}

    /// @return whether every share follows
    static boolean print(InvoiceRow row, FrozenSplit.Kept split, boolean json, PrintWriter out) {
        var differences = new ArrayList<>(FrozenSplit.differences(split));
        differences.addAll(FrozenSplit.dealDifferences(split));
        if (json) {
            out.println(tree(row, split, differences));
            return differences.isEmpty();
        }
        var whole = split.whole();
        out.printf(
                "%nShare %d of a bill of %s, agreement version %d, since %s%n",
                row.part().share(), split.invoice().due(), whole.version(), whole.from());
        split.shares()
                .values()
                .forEach(share -> out.printf(
                        "  %12s  %s%n",
                        share.due().decimal().toPlainString(), share.client().name()));
        var deal = whole.deal();
        if (deal != null) {
            out.println("  the whole under its fee deal, version " + deal.version() + ":");
            deal.steps().forEach(step -> out.printf("  %12s  %s%n", decimal(step, split), step.text()));
        }
        out.println(differences.isEmpty() ? "  shared again: equal" : "  SHARED AGAIN, NOT EQUAL:");
        differences.forEach(each -> out.println("    " + each));
        return differences.isEmpty();
    }

    private static String decimal(InvoiceDeals.Step step, FrozenSplit.Kept split) {
        return new Money(step.amount(), split.invoice().currency()).decimal().toPlainString();
    }

    private static String tree(InvoiceRow row, FrozenSplit.Kept split, List<String> differences) {
        var tree = JSON.createObjectNode();
        tree.put("invoice", row.invoice().number());
        tree.put("share", row.part().share());
        tree.put("whole", split.invoice().due().decimal().toPlainString());
        tree.put("agreement", split.whole().version());
        var payers = tree.putArray("payers");
        split.shares()
                .forEach((place, share) -> payers.addObject()
                        .put("place", place)
                        .put("client", share.client().id())
                        .put("due", share.due().decimal().toPlainString()));
        tree.put("equal", differences.isEmpty());
        var different = tree.putArray("differences");
        differences.forEach(different::add);
        return JSON.writeValueAsString(tree);
    }
}
