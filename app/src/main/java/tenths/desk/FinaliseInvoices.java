package tenths.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import tenths.desk.formats.KnownProfiles;
import tenths.firm.MatterId;
import tenths.formats.einvoices.EInvoices;
import tenths.invoicing.Decision;
import tenths.invoicing.Finalising;
import tenths.invoicing.Invoice;
import tenths.money.Money;
import tenths.store.InvoiceRow;
import tenths.store.MatterFile;
import tenths.store.PrebillRow;
import tenths.store.deals.BillUses;
import tenths.time.Work;

/// Makes prebills final: lines frozen, the next number of the series, the e-bill written and read back, files in the
/// outbox, events in the house book. A bill that several payers share becomes an invoice for each. One transaction for
/// each chunk of bills; a bill is wholly final or untouched.
public final class FinaliseInvoices {
    public static final String PDF = "PDF";

    private final House house;
    private final HandledWork handled;

    public FinaliseInvoices(House house) {
        this.house = house;
        handled = new HandledWork(house);
    }

    /// What became of one prebill.
    public sealed interface Outcome {
        /// @param numbers of the invoices, in the order of the payers; one where nobody shares the bill
        record Finalised(List<String> numbers) implements Outcome {
            public Finalised {
                numbers = List.copyOf(numbers);
            }

            public Finalised(String number) {
                this(List.of(number));
            }
        }

        /// @param reasons all of them
        record Refused(List<String> reasons) implements Outcome {
            public Refused {
                reasons = List.copyOf(reasons);
            }
        }
    }

    /// Finalises each approved prebill that can be finalised; the others say why not and use up no number.
    ///
    /// @param date of the invoices
    /// @return in the order asked for
    public Map<UUID, Outcome> finalise(List<UUID> prebills, LocalDate date, String actor, Progress progress) {
        return finalise(prebills, date, Map.of(), actor, progress);
    }

    /// @param although what was known to speak against some of them, for the record of each
    Map<UUID, Outcome> finalise(
            List<UUID> prebills, LocalDate date, Map<UUID, String> although, String actor, Progress progress) {
        var rows = house.transactions().inOne(() -> house.prebills().lock(prebills));
        var outcomes = new LinkedHashMap<UUID, Outcome>();
        prebills.forEach(id -> outcomes.put(id, new Outcome.Refused(List.of("There is no such prebill."))));
        if (rows.isEmpty()) {
            return outcomes;
        }
        var outdated = Collections.synchronizedSet(new LinkedHashSet<UUID>());
        var run = new Run(date, actor, although, workings(rows), KnownProfiles.of(house), outdated);
        readRules(rows, run.profiles());
        var done = new AtomicInteger();
        Lanes.run(
                Chunks.of(rows, row -> row.figures().lines(), PreparePrebills.WORKS_PER_CHUNK),
                (chunk, turn) -> house.transactions().inOne(() -> finaliseChunk(chunk, run, turn)),
                made -> {
                    outcomes.putAll(made);
                    return progress.at(done.addAndGet(made.size()), prebills.size());
                });
        new CheckAgain(house).check(run.outdated(), actor, Progress.SILENT);
        return outcomes;
    }

    /// Before any number is taken: reading the rules of e-invoices takes seconds the first time.
    private static void readRules(List<PrebillRow> rows, KnownProfiles profiles) {
        rows.stream()
                .map(row -> row.hands().profile())
                .distinct()
                .flatMap(name -> profiles.find(name).stream())
                .map(known -> known.profile().format())
                .distinct()
                .forEach(format -> EInvoices.of(format).ifPresent(EInvoices::readRules));
    }

    /// @param outdated bills that come to another amount than when they were approved
    private record Run(
            LocalDate date,
            String actor,
            Map<UUID, String> although,
            Workings workings,
            KnownProfiles profiles,
            Set<UUID> outdated) {}

    private Workings workings(List<PrebillRow> rows) {
        var from = rows.stream()
                .map(row -> row.period().start())
                .min(LocalDate::compareTo)
                .orElseThrow();
        var to = rows.stream()
                .map(row -> row.period().end())
                .max(LocalDate::compareTo)
                .orElseThrow();
        if (rows.size() == 1) {
            var row = rows.getFirst();
            var works = house.works().on(List.of(row.id())).getOrDefault(row.id(), List.of());
            return Workings.forOne(house, row.client(), works);
        }
        return Workings.forRun(house, from, to);
    }

    /// Computes while the chunk before may still be on its way into the database; then takes numbers, in its turn.
    private Map<UUID, Outcome> finaliseChunk(List<PrebillRow> chunk, Run run, Lanes.Turn turn) {
        var outcomes = new LinkedHashMap<UUID, Outcome>();
        var candidates = new ArrayList<Candidate>();
        for (var candidate : candidates(chunk.stream().map(PrebillRow::id).toList(), run.workings())) {
            if (candidate.row().state() == PrebillRow.State.APPROVED) {
                candidates.add(candidate);
            } else {
                outcomes.put(
                        candidate.row().id(),
                        new Outcome.Refused(List.of("The bill is not approved. Approve it first.")));
            }
        }
        turn.await();
        var batch = new BillBatch(house, run.profiles(), run.date(), run.actor());
        var made = new ArrayList<Candidate>();
        var used = usedNow(candidates);
        var left = LeftOfApprovals.of(
                house,
                candidates.stream()
                        .map(candidate -> candidate.computed().resting())
                        .toList());
        for (var candidate : candidates) {
            var id = candidate.row().id();
            var changed = changed(candidate, used, left);
            var outcome = changed.isEmpty() ? one(candidate, batch, run) : new Outcome.Refused(changed);
            outcomes.put(id, outcome);
            if (!changed.isEmpty()) {
                run.outdated().add(id);
            } else if (outcome instanceof Outcome.Finalised) {
                made.add(candidate);
                left.take(candidate.computed().resting());
            }
        }
        save(batch, made, run);
        return outcomes;
    }

    /// Read behind the lock of the numbers: nobody else makes an invoice until this transaction ends.
    private Map<MatterId, Map<String, Long>> usedNow(List<Candidate> candidates) {
        var shared = candidates.stream()
                .filter(candidate -> !candidate.computed().split().isNone())
                .map(candidate -> candidate.row().matter())
                .toList();
        return shared.isEmpty() ? Map.of() : house.sharedBills().used(shared);
    }

    private static List<String> changed(
            Candidate candidate, Map<MatterId, Map<String, Long>> used, LeftOfApprovals left) {
        if (!left.holds(candidate.computed().resting())) {
            return List.of(
                    "Other bills have used up what the client approved meanwhile. It is checked again; answer what"
                            + " is found, and approve it again.");
        }
        var split = candidate.computed().split();
        return !split.isNone()
                        && split.isOvertaken(used.getOrDefault(candidate.row().matter(), Map.of()))
                ? List.of("Other bills have changed what is left of the layers of its payers. It is checked again;"
                        + " look at the shares, and approve it again.")
                : anotherAmount(candidate);
    }

    /// Under a fee deal other bills may have changed what this one comes to.
    private static List<String> anotherAmount(Candidate candidate) {
        var approved = candidate.row().figures().billedMinor();
        var now = candidate.computed().prebill().total();
        return !candidate.computed().underDeal() || now.minor() == approved
                ? List.of()
                : List.of("It comes to %s now and was approved at %s: what the fee deal counts has changed since. "
                                .formatted(now, new Money(approved, now.currency()))
                        + "It is checked again; approve it again.");
    }

    /// A prebill with all that its invoice is made of.
    private record Candidate(
            PrebillRow row, MatterFile file, List<Work> works, List<Decision> decisions, Workings.Computed computed) {}

    private List<Candidate> candidates(List<UUID> ids, Workings workings) {
        var rows = house.prebills().lock(ids);
        var works = house.works().on(ids);
        var histories = house.decisions().on(ids);
        var files =
                house.directory().matters(rows.stream().map(PrebillRow::matter).toList());
        return rows.stream()
                .map(row -> {
                    var decisions = OpenPrebill.live(histories.getOrDefault(row.id(), List.of()));
                    var file = Objects.requireNonNull(files.get(row.matter()));
                    var work = works.getOrDefault(row.id(), List.<Work>of());
                    var computed = workings.compute(row, file, work, decisions);
                    return new Candidate(row, file, work, decisions, computed);
                })
                .toList();
    }

    private Outcome one(Candidate candidate, BillBatch batch, Run run) {
        var books = run.workings().books();
        var header =
                Letterhead.of(batch.number(), run.date(), candidate.row(), candidate.file(), candidate.works(), books);
        return switch (Finalising.finalise(candidate.computed().prebill(), header)) {
            case Finalising.Outcome.Refused(var reasons) ->
                new Outcome.Refused(reasons.stream()
                        .map(finding -> finding.rule() + ": " + finding.message())
                        .toList());
            case Finalising.Outcome.Finalised(var whole) -> make(candidate, whole, batch, run);
        };
    }

    private static Outcome make(Candidate candidate, Invoice whole, BillBatch batch, Run run) {
        var row = candidate.row();
        var computed = candidate.computed();
        var bills = DraftBill.of(
                whole, computed, row, candidate.file(), run.workings().books());
        var source =
                new BillBatch.Source(row, candidate.decisions(), run.although().get(row.id()));
        var made = new ArrayList<InvoiceRow>();
        var reasons = batch.take(source, bills, made);
        if (!reasons.isEmpty()) {
            return new Outcome.Refused(reasons);
        }
        if (computed.split().isNone()) {
            computed.frozen(made.getFirst().id()).forEach(batch::keep);
        } else {
            batch.keep(FrozenSplit.whole(row.id(), whole, computed));
            for (var i = 0; i < made.size(); i++) {
                batch.keep(FrozenSplit.share(made.get(i).id(), bills.get(i), computed.split()));
            }
        }
        return new Outcome.Finalised(
                made.stream().map(each -> each.invoice().number()).toList());
    }

    private void save(BillBatch batch, List<Candidate> made, Run run) {
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
