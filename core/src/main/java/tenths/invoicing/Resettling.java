package tenths.invoicing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import tenths.checks.LineId;
import tenths.money.Money;
import tenths.rates.deals.Item;
import tenths.rates.deals.Settlement;
import tenths.rates.deals.Settling;

/// Settles a final invoice once more from what it keeps, to prove that its amounts follow.
public final class Resettling {
    private Resettling() {}

    /// What came out.
    ///
    /// @param differences a sentence for each amount that does not follow
    public record Again(Settlement settlement, List<String> differences) {
        public Again {
            differences = List.copyOf(differences);
        }
    }

    /// @param before each line of work before the deal, in the order of the invoice
    public static Again again(BillDeal deal, Invoice invoice, List<Money> before) {
        var works = invoice.lines().stream().filter(line -> line.id() != null).toList();
        if (works.size() != before.size()) {
            var message = "%d lines of work, and %d amounts before the deal".formatted(works.size(), before.size());
            return new Again(Settlement.none(deal.currency()), List.of(message));
        }
        var paid = Paid.of(
                deal.before().paid(),
                IntStream.range(0, works.size())
                        .mapToObj(i -> new Paid.Line(id(works.get(i)), before.get(i)))
                        .toList());
        var priced = new ArrayList<Settling.Priced>();
        for (var line : works) {
            priced.add(new Settling.Priced(item(line, invoice, paid), before.get(priced.size())));
        }
        var settlement = deal.settle(priced);
        var differences = new ArrayList<String>();
        for (var i = 0; i < works.size(); i++) {
            var line = works.get(i);
            compare("line " + line.number(), settlement.lines().get(i).amount(), line.total(), differences);
        }
        wholes(settlement, invoice, differences);
        taxes(settlement, invoice, differences);
        return new Again(settlement, differences);
    }

    private static void wholes(Settlement settlement, Invoice invoice, List<String> differences) {
        var kept = invoice.lines().stream().filter(line -> line.id() == null).toList();
        var made = settlement.wholes();
        if (kept.size() != made.size()) {
            differences.add("%d lines for the whole bill; %d follow from the deal".formatted(kept.size(), made.size()));
            return;
        }
        for (var i = 0; i < kept.size(); i++) {
            compare(
                    "line " + kept.get(i).number(),
                    made.get(i).amount(),
                    kept.get(i).total(),
                    differences);
        }
    }

    private static void taxes(Settlement settlement, Invoice invoice, List<String> differences) {
        if (settlement.taxes().size() != invoice.taxes().size()) {
            differences.add("%d taxes; %d follow from the deal"
                    .formatted(invoice.taxes().size(), settlement.taxes().size()));
            return;
        }
        for (var i = 0; i < invoice.taxes().size(); i++) {
            var kept = invoice.taxes().get(i);
            var made = settlement.taxes().get(i);
            compare("base of " + kept.tax().name(), made.base(), kept.base(), differences);
            compare(kept.tax().name(), made.amount(), kept.amount(), differences);
        }
    }

    private static void compare(String what, Money made, Money kept, List<String> differences) {
        if (!made.equals(kept)) {
            differences.add("%s: %s follows from the deal, %s is kept".formatted(what, made, kept));
        }
    }

    private static LineId id(InvoiceLine work) {
        return Objects.requireNonNull(work.id());
    }

    private static Item item(InvoiceLine line, Invoice invoice, Map<LineId, Money> paid) {
        var id = String.valueOf(line.id());
        if (line.type() == InvoiceLine.Type.EXPENSE) {
            var code = line.codes().expense();
            return new Item.Cost(id, line.day(), code, line.units(), line.unitCost(), true, paid.get(id(line)));
        }
        var timekeeper = line.timekeeper();
        return new Item.Time(
                id,
                timekeeper == null ? null : timekeeper.id(),
                timekeeper == null ? "" : timekeeper.classification(),
                line.day(),
                invoice.matter().id(),
                line.codes(),
                new Item.Length.Billed(line.units()),
                line.unitCost(),
                Money.zero(invoice.currency()));
    }
}
