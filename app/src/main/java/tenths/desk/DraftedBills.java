package tenths.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import tenths.invoicing.Decision;
import tenths.invoicing.Finalising;
import tenths.invoicing.Invoice;
import tenths.store.InvoiceRow;
import tenths.store.MatterFile;
import tenths.store.PrebillRow;
import tenths.store.Series;
import tenths.store.deals.BillUses;
import tenths.time.Work;

/// The invoices of one transaction, with their numbers and e-bills, before any of it is stored.
final class DraftedBills {
    private final House house;
    private final FinaliseInvoices.Run run;
    private final List<Candidate> candidates;
    private final BillBatch batch;
    private final Map<UUID, FinaliseInvoices.Outcome> outcomes = new LinkedHashMap<>();
    private final List<Candidate> made = new ArrayList<>();

    private DraftedBills(House house, List<Candidate> candidates, Series.Next first, FinaliseInvoices.Run run) {
        this.house = house;
        this.run = run;
        this.candidates = candidates;
        batch = new BillBatch(house, run.profiles(), first, run.date(), run.actor());
    }

    /// A prebill with all that its invoice is made of.
    record Candidate(
            PrebillRow row, MatterFile file, List<Work> works, List<Decision> decisions, Workings.Computed computed) {}

    /// Writes the e-bills of all that can be billed.
    ///
    /// @param first number of the first of them
    static DraftedBills of(House house, List<Candidate> candidates, Series.Next first, FinaliseInvoices.Run run) {
        var drafted = new DraftedBills(house, candidates, first, run);
        for (var candidate : candidates) {
            var outcome = drafted.one(candidate);
            drafted.outcomes.put(candidate.row().id(), outcome);
            if (drafted.isMade(candidate)) {
                drafted.made.add(candidate);
            }
        }
        return drafted;
    }

    List<Candidate> candidates() {
        return candidates;
    }

    boolean isMade(Candidate candidate) {
        return outcomes.get(candidate.row().id()) instanceof FinaliseInvoices.Outcome.Finalised;
    }

    Map<UUID, FinaliseInvoices.Outcome> outcomes() {
        return outcomes;
    }

    /// The number behind the last of them.
    Series.Next next() {
        return batch.next();
    }

    private FinaliseInvoices.Outcome one(Candidate candidate) {
        var books = run.workings().books();
        var header =
                Letterhead.of(batch.number(), run.date(), candidate.row(), candidate.file(), candidate.works(), books);
        return switch (Finalising.finalise(candidate.computed().prebill(), header)) {
            case Finalising.Outcome.Refused(var reasons) ->
                new FinaliseInvoices.Outcome.Refused(reasons.stream()
                        .map(finding -> finding.rule() + ": " + finding.message())
                        .toList());
            case Finalising.Outcome.Finalised(var whole) -> make(candidate, whole);
        };
    }

    private FinaliseInvoices.Outcome make(Candidate candidate, Invoice whole) {
        var row = candidate.row();
        var computed = candidate.computed();
        var bills = DraftBill.of(
                whole, computed, row, candidate.file(), run.workings().books());
        var source =
                new BillBatch.Source(row, candidate.decisions(), run.although().get(row.id()));
        var made = new ArrayList<InvoiceRow>();
        var reasons = batch.take(source, bills, made);
        if (!reasons.isEmpty()) {
            return new FinaliseInvoices.Outcome.Refused(reasons);
        }
        if (computed.split().isNone()) {
            computed.frozen(made.getFirst().id()).forEach(batch::keep);
        } else {
            batch.keep(FrozenSplit.whole(row.id(), whole, computed));
            for (var i = 0; i < made.size(); i++) {
                batch.keep(FrozenSplit.share(made.get(i).id(), bills.get(i), computed.split()));
            }
        }
        return new FinaliseInvoices.Outcome.Finalised(
                made.stream().map(each -> each.invoice().number()).toList());
    }

    /// Puts them into the books, in the transaction that holds their numbers.
    void save(HandledWork handled) {
        if (made.isEmpty()) {
            return;
        }
        batch.save();
        house.approvalUses()
                .replace(made.stream()
                        .collect(Collectors.toMap(
                                candidate -> candidate.row().id(),
                                candidate -> candidate.computed().resting())));
        var uses = new LinkedHashMap<UUID, BillUses.Kept>();
        made.forEach(
                candidate -> uses.put(candidate.row().id(), candidate.computed().uses()));
        house.billUses().keep(uses);
        house.prebills()
                .finalise(made.stream().map(candidate -> candidate.row().id()).toList());
        for (var candidate : made) {
            handled.settle(candidate.works(), candidate.decisions(), run.actor());
        }
        batch.record();
    }
}
