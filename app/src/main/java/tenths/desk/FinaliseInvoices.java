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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tenths.desk.formats.KnownProfiles;
import tenths.firm.MatterId;
import tenths.formats.einvoices.EInvoices;
import tenths.money.Money;
import tenths.store.PrebillRow;
import tenths.store.Series;
import tenths.time.Work;

/// Makes prebills final: lines frozen, the next number of the series, the e-bill written and read back, files in the
/// outbox, events in the house book. A bill that several payers share becomes an invoice for each. One transaction for
/// each chunk of bills; a bill is wholly final or untouched.
public final class FinaliseInvoices {
    public static final String PDF = "PDF";

    private final House house;
    private final int linesPerChunk;
    private final HandledWork handled;

    public FinaliseInvoices(House house) {
        this(house, PreparePrebills.WORKS_PER_CHUNK);
    }

    /// @param linesPerChunk that one transaction takes at most, unless a single bill has more
    FinaliseInvoices(House house, int linesPerChunk) {
        this.house = house;
        this.linesPerChunk = linesPerChunk;
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
                Leg.of(Chunks.of(rows, row -> row.figures().lines(), linesPerChunk)),
                (leg, turn) -> house.transactions().inOne(() -> finaliseLeg(leg, run, turn)),
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

    /// What is the same for all bills of a run.
    ///
    /// @param outdated bills that come to another amount than when they were approved
    record Run(
            LocalDate date,
            String actor,
            Map<UUID, String> although,
            Workings workings,
            KnownProfiles profiles,
            Set<UUID> outdated) {}

    /// A chunk of the run. It learns from the one before where its numbers will begin while that is still being stored,
    /// and tells the next one.
    ///
    /// @param before null for the first
    private record Leg(
            List<PrebillRow> rows,
            @Nullable CompletableFuture<Series.Next> before,
            CompletableFuture<Series.Next> after) {
        static List<Leg> of(List<List<PrebillRow>> chunks) {
            var legs = new ArrayList<Leg>();
            for (var chunk : chunks) {
                var before = legs.isEmpty() ? null : legs.getLast().after();
                legs.add(new Leg(chunk, before, new CompletableFuture<>()));
            }
            return legs;
        }
    }

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

    private Map<UUID, Outcome> finaliseLeg(Leg leg, Run run, Lanes.Turn turn) {
        try {
            return finaliseChunk(leg, run, turn);
        } catch (RuntimeException failed) {
            leg.after().completeExceptionally(failed);
            throw failed;
        }
    }

    /// Computes and writes the e-bills while the chunk before may still be on its way into the database. In its turn
    /// it takes the numbers, and writes anew where they are others than it was told, or a bill has changed since.
    private Map<UUID, Outcome> finaliseChunk(Leg leg, Run run, Lanes.Turn turn) {
        var outcomes = new LinkedHashMap<UUID, Outcome>();
        var approved = new ArrayList<DraftedBills.Candidate>();
        for (var candidate : candidates(leg.rows(), run.workings())) {
            if (candidate.row().state() == PrebillRow.State.APPROVED) {
                approved.add(candidate);
            } else {
                outcomes.put(
                        candidate.row().id(),
                        new Outcome.Refused(List.of("The bill is not approved. Approve it first.")));
            }
        }
        var told = leg.before() == null
                ? house.series().next(Series.INVOICE)
                : leg.before().join();
        var drafted = DraftedBills.of(house, approved, told, run);
        leg.after().complete(drafted.next());
        turn.await();
        var first = house.series().next(Series.INVOICE);
        var changed = changed(drafted);
        if (!changed.isEmpty() || !first.equals(told)) {
            var rest = approved.stream()
                    .filter(candidate -> !changed.containsKey(candidate.row().id()))
                    .toList();
            drafted = DraftedBills.of(house, rest, first, run);
        }
        outcomes.putAll(drafted.outcomes());
        outcomes.putAll(changed);
        run.outdated().addAll(changed.keySet());
        drafted.save(handled);
        return outcomes;
    }

    /// What other bills have changed since they were computed.
    private Map<UUID, Outcome> changed(DraftedBills drafted) {
        var changed = new LinkedHashMap<UUID, Outcome>();
        var used = usedNow(drafted.candidates());
        var left = LeftOfApprovals.of(
                house,
                drafted.candidates().stream()
                        .map(candidate -> candidate.computed().resting())
                        .toList());
        for (var candidate : drafted.candidates()) {
            var reasons = changed(candidate, used, left);
            if (!reasons.isEmpty()) {
                changed.put(candidate.row().id(), new Outcome.Refused(reasons));
            } else if (drafted.isMade(candidate)) {
                left.take(candidate.computed().resting());
            }
        }
        return changed;
    }

    /// Read behind the lock of the numbers: nobody else makes an invoice until this transaction ends.
    private Map<MatterId, Map<String, Long>> usedNow(List<DraftedBills.Candidate> candidates) {
        var shared = candidates.stream()
                .filter(candidate -> !candidate.computed().split().isNone())
                .map(candidate -> candidate.row().matter())
                .toList();
        return shared.isEmpty() ? Map.of() : house.sharedBills().used(shared);
    }

    private static List<String> changed(
            DraftedBills.Candidate candidate, Map<MatterId, Map<String, Long>> used, LeftOfApprovals left) {
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
    private static List<String> anotherAmount(DraftedBills.Candidate candidate) {
        var approved = candidate.row().figures().billedMinor();
        var now = candidate.computed().prebill().total();
        return !candidate.computed().underDeal() || now.minor() == approved
                ? List.of()
                : List.of("It comes to %s now and was approved at %s: what the fee deal counts has changed since. "
                                .formatted(now, new Money(approved, now.currency()))
                        + "It is checked again; approve it again.");
    }

    private List<DraftedBills.Candidate> candidates(List<PrebillRow> chunk, Workings workings) {
        var ids = chunk.stream().map(PrebillRow::id).toList();
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
                    return new DraftedBills.Candidate(row, file, work, decisions, computed);
                })
                .toList();
    }
}
