package tenths.desk.formats;

import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tenths.desk.House;
import tenths.firm.ClientId;
import tenths.firm.TrustBalance;
import tenths.formats.OnPaper;
import tenths.formats.pdf.Earlier;
import tenths.formats.pdf.HeldInTrust;
import tenths.formats.pdf.Look;
import tenths.formats.pdf.PaperBill;
import tenths.formats.pdf.PdfStyle;
import tenths.invoicing.Decision;
import tenths.invoicing.Invoice;
import tenths.invoicing.Withheld;
import tenths.money.Money;
import tenths.store.InvoicePapers;
import tenths.store.InvoicePapers.Ages;
import tenths.store.InvoiceRow;
import tenths.store.Looks;

/// How bills look on paper: as of now for a draft, as of then for a final invoice.
public final class Prints {
    private static final UUID DRAFT = new UUID(0, 0);

    private final House house;

    public Prints(House house) {
        this.house = house;
    }

    /// A bill whose paper is to be made.
    ///
    /// @param withheld numbers of the lines whose narratives a biller left out
    /// @param serial of the invoice; the largest number for a draft
    public record Subject(Invoice invoice, Set<Integer> withheld, int serial) {
        public static Subject draft(Invoice invoice, List<Decision> decisions) {
            return new Subject(invoice, Withheld.on(invoice.lines(), decisions), Integer.MAX_VALUE);
        }

        InvoicePapers.Asking asking(UUID id) {
            return new InvoicePapers.Asking(
                    id,
                    new ClientId(invoice.client().id()),
                    invoice.matter().id(),
                    invoice.currency(),
                    invoice.date(),
                    serial);
        }
    }

    /// With the letterhead of today.
    public Print now(Subject subject, OnPaper wishes) {
        var look = house.looks().latest().map(Looks.Kept::look).orElse(Look.PLAIN);
        var kept = kept(DRAFT, null, subject, beside(Map.of(DRAFT, subject), Map.of(DRAFT, wishes)));
        return new Print(bill(subject.invoice(), kept), PdfStyle.of(look, wishes));
    }

    /// A final invoice with what its profile wants of the paper.
    public record Final(InvoiceRow row, OnPaper wishes, List<Decision> decisions) {}

    /// Keeps with new invoices what their papers show beyond them, so that they can be made again.
    public void freeze(Collection<Final> finals) {
        if (finals.isEmpty()) {
            return;
        }
        var look = house.looks().latest().map(Looks.Kept::version).orElse(null);
        var subjects = new HashMap<UUID, Subject>();
        var wishes = new HashMap<UUID, OnPaper>();
        for (var each : finals) {
            var row = each.row();
            var withheld = Withheld.on(row.invoice().lines(), each.decisions());
            subjects.put(row.id(), new Subject(row.invoice(), withheld, row.serial()));
            wishes.put(row.id(), each.wishes());
        }
        var beside = beside(subjects, wishes);
        house.papers()
                .add(subjects.entrySet().stream()
                        .map(each -> kept(each.getKey(), look, each.getValue(), beside))
                        .filter(kept -> !kept.isPlain())
                        .toList());
    }

    /// What papers say of other money than their bills': asked for all of them at once, where a client wants it.
    private record Beside(Map<UUID, Ages> ages, Map<UUID, TrustBalance> trust) {}

    private Beside beside(Map<UUID, Subject> subjects, Map<UUID, OnPaper> wishes) {
        var ageing =
                asking(subjects, id -> Objects.requireNonNull(wishes.get(id)).ageing());
        var trust =
                asking(subjects, id -> Objects.requireNonNull(wishes.get(id)).trust() && isOwn(subjects.get(id)));
        return new Beside(
                ageing.isEmpty() ? Map.of() : house.papers().earlier(ageing),
                trust.isEmpty() ? Map.of() : house.trustBalances().newest(trust));
    }

    /// Whose money is in trust is nobody else's business, also where others pay a share of the bill.
    private static boolean isOwn(@Nullable Subject subject) {
        return subject != null
                && subject.invoice()
                        .client()
                        .id()
                        .equals(subject.invoice().matter().client().value());
    }

    private static List<InvoicePapers.Asking> asking(Map<UUID, Subject> subjects, Predicate<UUID> wanted) {
        return subjects.entrySet().stream()
                .filter(each -> wanted.test(each.getKey()))
                .map(each -> each.getValue().asking(each.getKey()))
                .toList();
    }

    private static InvoicePapers.Kept kept(UUID id, @Nullable Integer look, Subject subject, Beside beside) {
        var held = beside.trust().get(id);
        var trust = held == null
                ? null
                : new InvoicePapers.Trust(held.day(), held.amount().minor());
        return new InvoicePapers.Kept(
                id, look, subject.withheld(), beside.ages().get(id), trust);
    }

    /// The papers of final invoices as they were and will be.
    public Map<UUID, Print> of(Collection<InvoiceRow> rows, FrozenProfiles profiles) {
        var kept = house.papers().of(rows.stream().map(InvoiceRow::id).toList());
        var looks = new HashMap<Integer, Look>();
        var versions = kept.values().stream()
                .map(InvoicePapers.Kept::look)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (!versions.isEmpty()) {
            house.looks().of(versions).forEach(each -> looks.put(each.version(), each.look()));
        }
        var prints = new HashMap<UUID, Print>();
        for (var row : rows) {
            var wishes = profiles.of(row).pdf();
            prints.put(row.id(), print(row.invoice(), kept.get(row.id()), looks, wishes));
        }
        return prints;
    }

    private static Print print(
            Invoice invoice, InvoicePapers.@Nullable Kept kept, Map<Integer, Look> looks, OnPaper wishes) {
        if (kept == null) {
            return new Print(PaperBill.of(invoice), PdfStyle.of(Look.PLAIN, wishes));
        }
        var look = kept.look() == null ? Look.PLAIN : Objects.requireNonNull(looks.get(kept.look()));
        return new Print(bill(invoice, kept), PdfStyle.of(look, wishes));
    }

    private static PaperBill bill(Invoice invoice, InvoicePapers.Kept kept) {
        var currency = invoice.currency();
        var trust = kept.trust();
        var held = trust == null ? null : new HeldInTrust(trust.day(), new Money(trust.minor(), currency));
        return new PaperBill(invoice, kept.withheld(), earlier(kept.ages(), currency), held);
    }

    private static @Nullable Earlier earlier(@Nullable Ages ages, Currency currency) {
        return ages == null
                ? null
                : new Earlier(money(ages.thisMatter(), currency), money(ages.otherMatters(), currency));
    }

    private static List<Money> money(List<Long> minor, Currency currency) {
        return minor.stream().map(amount -> new Money(amount, currency)).toList();
    }
}
