package tenths.desk;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import tenths.invoicing.whatif.BillDifference;
import tenths.invoicing.whatif.Change;
import tenths.invoicing.whatif.PastBill;
import tenths.invoicing.whatif.Sums;
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
        bills = new PastBills(house, asked.trial().looksBack());
        answer = new PastAnswer(new WhatIfs(house.transactions()), asked.id());
    }

    /// A bill and what the change would have made of it.
    record Tried(UUID invoice, PastBill bill, BillDifference difference) {}

    WhatIfs.Tested run(Progress progress) {
        var heads = invoices.heads(range());
        var all = heads.stream().mapToLong(Head::lines).sum();
        progress.at(0, all);
        if (asked.trial() instanceof Trial.OfChange(Change.Deal deal)) {
            inOrder(heads, TriedInOrder.of(deal, behind(deal), house.directory().clients()), all, progress);
        } else if (inLanes(heads.stream().filter(head -> !head.shared()).toList(), all, progress)) {
            inOrder(heads.stream().filter(Head::shared).toList(), TriedInOrder.of(asked.trial()), all, progress);
        }
        return house.transactions().inOne(() -> answer.end(new Seen(lines, all), sums, house.now()));
    }

    private TriedInOrder.Behind behind(Change.Deal deal) {
        var from = asked.range().from();
        return new TriedInOrder.Behind(
                invoices.billed(deal.client(), from), house.billUses().before(deal.client(), from));
    }

    /// Bills that find nothing of each other.
    ///
    /// @return false if somebody stopped it
    private boolean inLanes(List<Head> heads, long all, Progress progress) {
        var goesOn = new AtomicBoolean(true);
        if (!heads.isEmpty()) {
            Lanes.run(chunks(heads), (chunk, _) -> house.transactions().inOne(() -> tried(chunk)), made -> {
                lines += made.stream()
                        .mapToInt(each -> each.bill().invoice().lines().size())
                        .sum();
                goesOn.set(take(made, all, progress));
                return goesOn.get();
            });
        }
        return goesOn.get();
    }

    private void inOrder(List<Head> heads, TriedInOrder trial, long all, Progress progress) {
        for (var chunk : chunks(heads)) {
            var read = house.transactions().inOne(() -> bills.read(ids(chunk)));
            lines += lines(chunk);
            if (!take(read.stream().map(trial::on).flatMap(List::stream).toList(), all, progress)) {
                return;
            }
        }
    }

    private static int lines(List<Head> heads) {
        return heads.stream().mapToInt(Head::lines).sum();
    }

    private static List<List<Head>> chunks(List<Head> heads) {
        return Chunks.of(heads, Head::lines, LINES_PER_CHUNK);
    }

    /// A deal is tried on its client's bills alone: the counting needs all of them and no others.
    private PastInvoices.Range range() {
        var range = asked.range();
        return asked.trial() instanceof Trial.OfChange(Change.Deal deal) && range.client() == null
                ? new PastInvoices.Range(deal.client(), range.matter(), range.from(), range.to())
                : range;
    }

    /// How many lines were seen, of how many.
    record Seen(long lines, long of) {}

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
            sums.add(each.bill(), each.difference());
        }
        house.transactions().inOne(() -> answer.add(made));
        progress.tell(answer.soFar());
        return progress.at(lines, all);
    }
}
