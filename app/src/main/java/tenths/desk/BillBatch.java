package tenths.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tenths.archive.Key;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.desk.formats.EBill;
import tenths.desk.formats.KnownProfiles;
import tenths.desk.formats.Prints;
import tenths.desk.formats.Unwritable;
import tenths.formats.UnwritableInvoice;
import tenths.invoicing.Decision;
import tenths.invoicing.Withheld;
import tenths.store.FormatProfiles;
import tenths.store.InvoiceDeals;
import tenths.store.InvoiceRow;
import tenths.store.Outbox;
import tenths.store.PrebillRow;
import tenths.store.Series;
import tenths.store.SharedBills;
import tenths.store.TextChanges;

/// The invoices of one transaction: each with the next number of the series, its e-bill written and read back, and its
/// event. The invoices of one bill are made together or not at all.
final class BillBatch {
    private static final String WITHHELD =
            "A narrative of the bill is left out of the paper by hand, and a Factur-X file"
                    + " holds every narrative. Take it back, or give the client another format.";

    private final House house;
    private final KnownProfiles profiles;
    private final LocalDate date;
    private final String actor;
    private final Series.Next first;
    private final List<InvoiceRow> rows = new ArrayList<>();
    private final List<Outbox.Due> files = new ArrayList<>();
    private final Map<FreshFiles.Name, byte[]> fresh = new LinkedHashMap<>();
    private final Set<FormatProfiles.Whole> frozen = new LinkedHashSet<>();
    private final List<Prints.Final> finals = new ArrayList<>();
    private final List<TextChanges.OnInvoice> changes = new ArrayList<>();
    private final List<InvoiceDeals.Frozen> deals = new ArrayList<>();
    private final List<SharedBills.Whole> wholes = new ArrayList<>();
    private final List<SharedBills.Share> shares = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();

    /// @param first number, which the transaction must have locked by the time it saves
    BillBatch(House house, KnownProfiles profiles, Series.Next first, LocalDate date, String actor) {
        this.house = house;
        this.profiles = profiles;
        this.date = date;
        this.actor = actor;
        this.first = first;
    }

    /// What invoices are made of.
    ///
    /// @param although what was known to speak against them, for the record
    record Source(
            PrebillRow row,
            List<Decision> decisions,
            @Nullable String although) {}

    private record Ready(DraftBill bill, KnownProfiles.Answer.Ready profile, EBill file) {}

    LocalDate date() {
        return date;
    }

    /// The number that the next invoice gets.
    String number() {
        return number(0);
    }

    Series.Next next() {
        return new Series.Next(serial(), number());
    }

    private String number(int ahead) {
        var digits = Integer.toString(first.serial());
        return first.number().substring(0, first.number().length() - digits.length()) + (serial() + ahead);
    }

    private int serial() {
        return first.serial() + rows.size();
    }

    /// Writes the e-bills of all invoices of a bill, and takes them in if each can be written.
    ///
    /// @param made gets the invoices that were taken in; none where there are reasons
    /// @return every reason why one cannot be, with its repair; empty where all are in
    List<String> take(Source source, List<DraftBill> bills, List<InvoiceRow> made) {
        var reasons = new ArrayList<String>();
        var ready = new ArrayList<Ready>();
        for (var bill : bills) {
            var numbered = bill.invoice().numbered(number(ready.size()));
            var name = bill.part().isWhole() ? "" : bill.invoice().client().name() + ": ";
            write(new DraftBill(numbered, bill.part(), bill.profile(), bill.rules(), bill.share()), source, ready)
                    .forEach(reason -> reasons.add(name + reason));
        }
        if (reasons.isEmpty()) {
            ready.forEach(each -> made.add(add(each, source)));
        }
        return reasons;
    }

    private List<String> write(DraftBill bill, Source source, List<Ready> ready) {
        var invoice = bill.invoice();
        return switch (profiles.ask(bill.profile())) {
            case KnownProfiles.Answer.Unready(var reason) -> List.of(reason);
            case KnownProfiles.Answer.Ready profile -> {
                var writing = profile.writing();
                if (writing.showsWithheldWords()
                        && !Withheld.on(invoice.lines(), source.decisions()).isEmpty()) {
                    yield List.of(WITHHELD);
                }
                try {
                    var file = EBill.write(invoice, writing);
                    var differences = file.differences(invoice, writing);
                    if (differences.isEmpty()) {
                        ready.add(new Ready(bill, profile, file));
                    }
                    yield differences;
                } catch (UnwritableInvoice unwritable) {
                    yield Unwritable.reasons(unwritable);
                }
            }
        };
    }

    private InvoiceRow add(Ready ready, Source source) {
        var bill = ready.bill();
        var known = ready.profile().known();
        var kind = ready.profile().writing().kind();
        var origin = new InvoiceRow.Origin(
                known.onInvoice(ready.profile().writing()),
                bill.rules().pack(),
                bill.rules().version(),
                House.ENGINE,
                actor,
                house.now());
        var prebill = source.row().id();
        var made = new InvoiceRow(house.ids().next(), serial(), prebill, bill.part(), bill.invoice(), origin);
        var bytes = ready.file().bytes();
        var sha256 = Key.sha256(bytes);
        rows.add(made);
        frozen.add(known.frozen());
        finals.add(new Prints.Final(made, known.profile().pdf(), source.decisions()));
        var changed = ready.file().changes();
        if (!changed.isEmpty()) {
            changes.add(new TextChanges.OnInvoice(made.id(), changed));
        }
        var lines = made.invoice().lines().size();
        files.add(new Outbox.Due(made.id(), kind, ready.file().fileName(), lines, sha256));
        files.add(new Outbox.Due(made.id(), FinaliseInvoices.PDF, made.invoice().number() + ".pdf", lines, null));
        fresh.put(new FreshFiles.Name(made.id(), kind), bytes);
        events.add(event(made, source.row(), sha256, changed.size()).because(source.although()));
        return made;
    }

    void keep(InvoiceDeals.Frozen deal) {
        deals.add(deal);
    }

    void keep(SharedBills.Whole whole) {
        wholes.add(whole);
    }

    void keep(SharedBills.Share share) {
        shares.add(share);
    }

    void save() {
        if (rows.isEmpty()) {
            return;
        }
        house.series().used(Series.INVOICE, rows.getLast().serial());
        house.formatProfiles().freeze(frozen);
        house.invoices().add(rows);
        house.invoiceDeals().add(deals);
        house.sharedBills().addWholes(wholes);
        house.sharedBills().addShares(shares);
        new Prints(house).freeze(finals);
        new TextChanges(house.transactions()).add(changes);
        house.outbox().add(files, house.now());
    }

    /// Last in the transaction, since the house book is locked then.
    void record() {
        if (!events.isEmpty()) {
            house.book().append(events);
            house.transactions().afterCommit(() -> house.freshFiles().keep(fresh, house.now()));
        }
    }

    private Event event(InvoiceRow made, PrebillRow row, String sha256, int textsChanged) {
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
        if (!made.part().isWhole()) {
            details.put("payer", invoice.client().id());
            details.put("share", made.part().share());
            details.put("issue", made.part().issue());
        }
        return Event.of(house.now(), actor, Action.INVOICE_FINALISED, new Subject("invoice", invoice.number(), 1))
                .about(row.client(), row.matter())
                .with(details);
    }
}
