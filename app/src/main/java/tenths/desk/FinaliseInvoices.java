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
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import tenths.archive.Key;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.desk.formats.EBill;
import tenths.desk.formats.KnownProfiles;
import tenths.desk.formats.Prints;
import tenths.desk.formats.Unwritable;
import tenths.formats.UnwritableInvoice;
import tenths.formats.einvoices.EInvoices;
import tenths.invoicing.Decision;
import tenths.invoicing.Finalising;
import tenths.invoicing.Invoice;
import tenths.invoicing.Withheld;
import tenths.money.Money;
import tenths.store.FormatProfiles;
import tenths.store.InvoiceDeals;
import tenths.store.InvoiceRow;
import tenths.store.MatterFile;
import tenths.store.Outbox;
import tenths.store.PrebillRow;
import tenths.store.Series;
import tenths.store.TextChanges;
import tenths.time.Work;

/// Makes prebills final: lines frozen, the next number of the series, the e-bill written and read back, files in the
/// outbox,
/// events in the house book. One transaction for each chunk of bills; a bill is wholly final or untouched.
public final class FinaliseInvoices {
    public static final String PDF = "PDF";

    private static final String WITHHELD =
            "A narrative of the bill is left out of the paper by hand, and a Factur-X file"
                    + " holds every narrative. Take it back, or give the client another format.";

    private final House house;
    private final HandledWork handled;

    public FinaliseInvoices(House house) {
        this.house = house;
        handled = new HandledWork(house);
    }

    /// What became of one prebill.
    public sealed interface Outcome {
        record Finalised(String number) implements Outcome {}

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
        var batch = new Batch(run, house.series().next(Series.INVOICE));
        for (var candidate : candidates) {
            var another = anotherAmount(candidate);
            if (another.isEmpty()) {
                outcomes.put(candidate.row().id(), one(candidate, batch, run));
            } else {
                outcomes.put(candidate.row().id(), new Outcome.Refused(another));
                run.outdated().add(candidate.row().id());
            }
        }
        save(batch);
        return outcomes;
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

    private Outcome one(Candidate candidate, Batch batch, Run run) {
        var books = run.workings().books();
        var header =
                Letterhead.of(batch.number(), batch.date, candidate.row(), candidate.file(), candidate.works(), books);
        return switch (Finalising.finalise(candidate.computed().prebill(), header)) {
            case Finalising.Outcome.Refused(var reasons) ->
                new Outcome.Refused(reasons.stream()
                        .map(finding -> finding.rule() + ": " + finding.message())
                        .toList());
            case Finalising.Outcome.Finalised(var invoice) -> {
                var profile = candidate.row().hands().profile();
                yield switch (run.profiles().ask(profile)) {
                    case KnownProfiles.Answer.Ready ready ->
                        showsWithheldWords(candidate, invoice, ready)
                                ? new Outcome.Refused(List.of(WITHHELD))
                                : write(candidate, invoice, ready, batch);
                    case KnownProfiles.Answer.Unready(var reason) -> new Outcome.Refused(List.of(reason));
                };
            }
        };
    }

    private static boolean showsWithheldWords(Candidate candidate, Invoice invoice, KnownProfiles.Answer.Ready ready) {
        return ready.writing().showsWithheldWords()
                && !Withheld.on(invoice.lines(), candidate.decisions()).isEmpty();
    }

    private Outcome write(Candidate candidate, Invoice invoice, KnownProfiles.Answer.Ready ready, Batch batch) {
        var writing = ready.writing();
        EBill file;
        try {
            file = EBill.write(invoice, writing);
        } catch (UnwritableInvoice unwritable) {
            return new Outcome.Refused(Unwritable.reasons(unwritable));
        }
        var differences = file.differences(invoice, writing);
        if (!differences.isEmpty()) {
            return new Outcome.Refused(differences);
        }
        var row = candidate.row();
        var figures = row.figures();
        var origin = new InvoiceRow.Origin(
                ready.known().onInvoice(writing),
                figures.pack(),
                figures.packVersion(),
                House.ENGINE,
                batch.actor,
                house.now());
        var made = new InvoiceRow(house.ids().next(), batch.serial(), row.id(), invoice, origin);
        var bytes = file.bytes();
        var sha256 = Key.sha256(bytes);
        batch.add(made, candidate);
        batch.deals.addAll(candidate.computed().frozen(made.id()));
        batch.profiles.add(ready.known().frozen());
        batch.finals.add(new Prints.Final(made, ready.known().profile().pdf(), candidate.decisions()));
        if (!file.changes().isEmpty()) {
            batch.changes.add(new TextChanges.OnInvoice(made.id(), file.changes()));
        }
        var lines = invoice.lines().size();
        var kind = writing.kind();
        batch.files.add(new Outbox.Due(made.id(), kind, file.fileName(), lines, sha256));
        batch.files.add(new Outbox.Due(made.id(), PDF, invoice.number() + ".pdf", lines, null));
        batch.fresh.put(new FreshFiles.Name(made.id(), kind), bytes);
        batch.events.add(finalised(made, row, sha256, file.changes().size()).because(batch.although.get(row.id())));
        return new Outcome.Finalised(invoice.number());
    }

    private void save(Batch batch) {
        if (batch.rows.isEmpty()) {
            return;
        }
        house.series().used(Series.INVOICE, batch.rows.getLast().serial());
        house.formatProfiles().freeze(batch.profiles);
        house.invoices().add(batch.rows);
        house.invoiceDeals().add(batch.deals);
        new Prints(house).freeze(batch.finals);
        new TextChanges(house.transactions()).add(batch.changes);
        house.outbox().add(batch.files, house.now());
        house.prebills().finalise(batch.rows.stream().map(InvoiceRow::prebill).toList());
        for (var candidate : batch.candidates) {
            handled.settle(candidate.works(), candidate.decisions(), batch.actor);
        }
        house.book().append(batch.events);
        house.transactions().afterCommit(() -> house.freshFiles().keep(batch.fresh, house.now()));
    }

    private Event finalised(InvoiceRow made, PrebillRow row, String sha256, int textsChanged) {
        var invoice = made.invoice();
        var profile = made.origin().profile();
        var details = new TreeMap<String, Object>(Map.of(
                "prebill", row.id().toString(),
                "lines", invoice.lines().size(),
                "total", invoice.total().minor(),
                "engine", made.origin().engine(),
                "format", profile.format(),
                "profile", profile.words(),
                "profileSha256", String.valueOf(profile.sha256()),
                "textsChanged", textsChanged,
                "ledes", sha256));
        if (!invoice.taxes().isEmpty()) {
            details.put("tax", invoice.tax().minor());
        }
        return Event.of(
                        house.now(),
                        made.origin().finalisedBy(),
                        Action.INVOICE_FINALISED,
                        new Subject("invoice", invoice.number(), 1))
                .about(row.client(), row.matter())
                .with(details);
    }

    /// The invoices of one transaction.
    private static final class Batch {
        private final LocalDate date;
        private final String actor;
        private final Map<UUID, String> although;
        private final Series.Next first;
        private final List<InvoiceRow> rows = new ArrayList<>();
        private final List<Candidate> candidates = new ArrayList<>();
        private final List<Outbox.Due> files = new ArrayList<>();
        private final Map<FreshFiles.Name, byte[]> fresh = new LinkedHashMap<>();
        private final Set<FormatProfiles.Whole> profiles = new LinkedHashSet<>();
        private final List<Prints.Final> finals = new ArrayList<>();
        private final List<TextChanges.OnInvoice> changes = new ArrayList<>();
        private final List<InvoiceDeals.Frozen> deals = new ArrayList<>();
        private final List<Event> events = new ArrayList<>();

        private Batch(Run run, Series.Next first) {
            date = run.date();
            actor = run.actor();
            although = run.although();
            this.first = first;
        }

        private int serial() {
            return first.serial() + rows.size();
        }

        private String number() {
            var digits = Integer.toString(first.serial());
            return first.number().substring(0, first.number().length() - digits.length()) + serial();
        }

        private void add(InvoiceRow row, Candidate candidate) {
            rows.add(row);
            candidates.add(candidate);
        }
    }
}
