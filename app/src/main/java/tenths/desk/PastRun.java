package tenths.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tenths.invoicing.whatif.Again;
import tenths.invoicing.whatif.BillDifference;
import tenths.invoicing.whatif.Change;
import tenths.invoicing.whatif.PastBill;
import tenths.invoicing.whatif.Reckoning;
import tenths.invoicing.whatif.Simulation;
import tenths.invoicing.whatif.Sums;
import tenths.money.Money;
import tenths.store.PastInvoices;
import tenths.store.PastInvoices.Head;
import tenths.store.WhatIfs;

/// One change on its way through past bills, chunk by chunk: while one is read, the other is computed.
final class PastRun {
    /// How many lines are in memory at a time, in each of two lanes.
    static final int LINES_PER_CHUNK = 5_000;

    private final House house;
    private final TryOnPast.Outcome.Ready asked;
    private final PastInvoices invoices;
    private final PastBills bills;
    private final PastAnswer answer;
    private final Sums sums = new Sums();
    private long lines;

    PastRun(House house, TryOnPast.Outcome.Ready asked) {
        this.house = house;
        this.asked = asked;
        invoices = new PastInvoices(house.transactions());
        bills = new PastBills(house);
        answer = new PastAnswer(new WhatIfs(house.transactions()), asked.id());
    }

    /// A bill and what the change would have made of it.
    record Tried(UUID invoice, PastBill bill, BillDifference difference) {}

    WhatIfs.Tested run(Progress progress) {
        var heads = invoices.heads(range());
        var all = heads.stream().mapToLong(Head::lines).sum();
        progress.at(0, all);
        var chunks = Chunks.of(heads, Head::lines, LINES_PER_CHUNK);
        if (asked.trial() instanceof Trial.OfChange(Change.Deal deal)) {
            inOrder(chunks, deal, all, progress);
        } else if (!chunks.isEmpty()) {
            Lanes.run(
                    chunks,
                    (chunk, _) -> house.transactions().inOne(() -> tried(chunk)),
                    made -> take(made, all, progress));
        }
        return house.transactions()
                .inOne(() -> answer.end(new Seen(lines, all, invoices.shares(range())), sums, house.now()));
    }

    /// A deal is tried on its client's bills alone: the counting needs all of them and no others.
    private PastInvoices.Range range() {
        var range = asked.range();
        return asked.trial() instanceof Trial.OfChange(Change.Deal deal) && range.client() == null
                ? new PastInvoices.Range(deal.client(), range.matter(), range.from(), range.to())
                : range;
    }

    /// How many lines were seen, of how many.
    ///
    /// @param leftOut shares of bills
    record Seen(long lines, long of, int leftOut) {}

    private List<Tried> tried(List<Head> chunk) {
        return bills.read(ids(chunk)).stream()
                .map(past ->
                        new Tried(past.row().id(), past.bill(), asked.trial().on(past)))
                .toList();
    }

    private static List<UUID> ids(List<Head> chunk) {
        return chunk.stream().map(Head::id).toList();
    }

    /// Keeps what came of a chunk.
    ///
    /// @return false to stop
    private boolean take(List<Tried> made, long all, Progress progress) {
        for (var each : made) {
            lines += each.bill().invoice().lines().size();
            sums.add(each.bill(), each.difference());
        }
        house.transactions().inOne(() -> answer.add(made));
        progress.tell(answer.soFar());
        return progress.at(lines, all);
    }

    /// A deal may count what the bills before would have come to under it.
    private void inOrder(List<List<Head>> chunks, Change.Deal deal, long all, Progress progress) {
        var clients = house.directory().clients();
        var client = clients.get(deal.client());
        if (client == null) {
            return;
        }
        var reckoning = new Reckoning(client.currency());
        for (var before : invoices.billed(deal.client(), asked.range().from())) {
            reckoning.add(
                    before.matter(),
                    before.year(),
                    new Again.Counts(
                            new Money(before.feesMinor(), client.currency()),
                            new Money(before.volumeMinor(), client.currency()),
                            new Money(before.heldMinor(), client.currency()),
                            List.of()));
        }
        house.billUses()
                .before(deal.client(), asked.range().from())
                .forEach(row -> reckoning.used(row.matter(), row.use()));
        for (var chunk : chunks) {
            if (!take(counted(chunk, deal, reckoning), all, progress)) {
                return;
            }
        }
    }

    private List<Tried> counted(List<Head> chunk, Change.Deal deal, Reckoning reckoning) {
        var made = new ArrayList<Tried>();
        for (var past : house.transactions().inOne(() -> bills.read(ids(chunk)))) {
            var invoice = past.bill().invoice();
            var matter = invoice.matter().id();
            var year = invoice.period().end().getYear();
            var bill = past.bill()
                    .counting(reckoning.before(
                            matter, year, past.bill().deal().onBill().before().facts()));
            var difference = Simulation.of(bill, deal);
            reckoning.add(matter, year, difference.would().counts());
            made.add(new Tried(past.row().id(), bill, difference));
        }
        return made;
    }
}
