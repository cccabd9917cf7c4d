package tenths.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenths.firm.Client;
import tenths.firm.ClientId;
import tenths.invoicing.whatif.Again;
import tenths.invoicing.whatif.BillDifference;
import tenths.invoicing.whatif.Change;
import tenths.invoicing.whatif.Filling;
import tenths.invoicing.whatif.PastBill;
import tenths.invoicing.whatif.Reckoning;
import tenths.money.Money;
import tenths.rates.deals.FeeDeal;
import tenths.store.InvoiceRow;
import tenths.store.PastInvoices;
import tenths.store.deals.BillUses;

/// A change on bills in the order in which they became final, where one finds what the other left: what a deal counts
/// as billed and as used up, and how full the layers of payers are.
final class TriedInOrder {
    private final Trial trial;
    private final @Nullable Reckoning reckoning;
    private final Filling filling = new Filling();
    private final Map<UUID, Found> found = new HashMap<>();

    private TriedInOrder(Trial trial, @Nullable Reckoning reckoning) {
        this.trial = trial;
        this.reckoning = reckoning;
    }

    /// What every share of one bill finds, however many there are.
    private record Found(FeeDeal.@Nullable Before before, Map<String, Money> used) {}

    static TriedInOrder of(Trial trial) {
        return new TriedInOrder(trial, null);
    }

    /// What stands before the first bill that is tried.
    ///
    /// @param used by bills of its client, of what runs over several
    record Behind(List<PastInvoices.Billed> billed, List<BillUses.Row> used) {}

    static TriedInOrder of(Change.Deal deal, Behind behind, Map<ClientId, Client> clients) {
        var trial = new Trial.OfChange(deal);
        var client = clients.get(deal.client());
        return client == null ? of(trial) : new TriedInOrder(trial, reckoning(behind, client));
    }

    private static Reckoning reckoning(Behind behind, Client client) {
        var reckoning = new Reckoning(client.currency());
        for (var before : behind.billed()) {
            reckoning.add(
                    before.matter(),
                    before.year(),
                    new Again.Counts(
                            new Money(before.feesMinor(), client.currency()),
                            new Money(before.volumeMinor(), client.currency()),
                            new Money(before.heldMinor(), client.currency()),
                            List.of()));
        }
        behind.used().forEach(row -> reckoning.used(row.matter(), row.use()));
        return reckoning;
    }

    /// The bill, and with the first share of a bill what payers would get who got no invoice of it.
    List<PastRun.Tried> on(PastBills.Past past) {
        var row = past.row();
        var known = found.get(row.prebill());
        var finds = known == null ? found(past.bill()) : known;
        var bill = finding(past.bill(), finds);
        var difference = trial.on(past.with(bill));
        var tried = new ArrayList<>(List.of(new PastRun.Tried(row.id(), bill, difference)));
        if (known == null) {
            left(row, bill, difference);
            keep(row, finds);
            past.unbilled().forEach(other -> tried.addAll(unbilled(past.with(finding(other, finds)))));
        }
        return tried;
    }

    private static PastBill finding(PastBill bill, Found finds) {
        var before = finds.before();
        return (before == null ? bill : bill.counting(before)).finding(finds.used());
    }

    private List<PastRun.Tried> unbilled(PastBills.Past past) {
        var difference = trial.on(past).unbilled();
        return difference.isNone()
                ? List.of()
                : List.of(new PastRun.Tried(past.row().id(), past.bill(), difference));
    }

    private void keep(InvoiceRow row, Found finds) {
        if (!row.part().isWhole()) {
            found.put(row.prebill(), finds);
        }
    }

    private Found found(PastBill bill) {
        var invoice = bill.invoice();
        var matter = invoice.matter().id();
        var split = bill.split();
        var kept = bill.deal().onBill().before();
        return new Found(
                reckoning == null
                        ? null
                        : reckoning
                                .before(matter, invoice.period().end().getYear(), kept.facts())
                                .finding(kept.open())
                                .paying(kept.paid()),
                split == null ? Map.of() : filling.used(matter, split.used()));
    }

    private void left(InvoiceRow row, PastBill bill, BillDifference difference) {
        var matter = row.invoice().matter().id();
        if (reckoning != null) {
            var year = bill.invoice().period().end().getYear();
            reckoning.add(matter, year, difference.would().counts());
        }
        if (bill.split() != null) {
            filling.add(matter, difference);
        }
    }
}
