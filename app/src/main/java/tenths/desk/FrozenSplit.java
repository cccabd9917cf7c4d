package tenths.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tenths.connectors.cases.SplitReader;
import tenths.invoicing.Invoice;
import tenths.invoicing.InvoiceLine;
import tenths.invoicing.Party;
import tenths.invoicing.shares.Chargeable;
import tenths.invoicing.shares.Cutting;
import tenths.invoicing.shares.ShareOfBill;
import tenths.invoicing.shares.SharingOut;
import tenths.invoicing.shares.SplitAgreement;
import tenths.money.Money;
import tenths.rates.Charge;
import tenths.rates.Trace;
import tenths.rates.deals.Settlement.TaxOnBill;
import tenths.rates.deals.Tax;
import tenths.store.InvoiceRow;
import tenths.store.Invoices;
import tenths.store.SharedBills;
import tenths.store.SharedBills.InLayer;
import tenths.store.SharedBills.Share;
import tenths.store.SharedBills.Whole;
import tenths.store.Transactions;

/// A final bill that several payers share: what it was shared with, kept whole, and shared again from what is kept.
public final class FrozenSplit {
    private final SharedBills bills;
    private final Invoices invoices;

    public FrozenSplit(Transactions transactions) {
        bills = new SharedBills(transactions);
        invoices = new Invoices(transactions);
    }

    static Whole whole(UUID prebill, Invoice whole, Workings.Computed computed) {
        var split = computed.split();
        var version = Objects.requireNonNull(split.version());
        var used = new HashMap<String, Long>();
        split.used().forEach((layer, amount) -> used.put(layer, amount.minor()));
        return new Whole(
                prebill,
                version.version(),
                version.from(),
                version.body(),
                used,
                whole.total().minor(),
                whole.due().minor(),
                computed.frozen(prebill).stream().findFirst().orElse(null));
    }

    static Share share(UUID invoice, DraftBill bill, Splits.OnBill split) {
        var share = Objects.requireNonNull(bill.share());
        return new Share(
                invoice,
                share.of().stream().map(ShareOfBill.Of::number).toList(),
                share.of().stream().map(of -> of.amount().minor()).toList(),
                split.agreement().layers().stream()
                        .filter(layer -> share.layers().containsKey(layer.name()))
                        .map(layer -> new InLayer(
                                layer.name(),
                                limit(layer),
                                Objects.requireNonNull(share.layers().get(layer.name()))
                                        .minor()))
                        .toList());
    }

    private static @Nullable Long limit(SplitAgreement.Layer layer) {
        var limit = layer.limit();
        return limit == null ? null : limit.minus(layer.before()).minor();
    }

    /// A shared bill as it is kept.
    ///
    /// @param shares the first issue of each share, by the place of its payer
    /// @param whole the bill as it was before it was shared
    public record Kept(Whole whole, Invoice invoice, Map<Integer, Invoice> shares) {}

    /// None where the bill was not shared.
    public List<Kept> of(UUID prebill) {
        return bills.whole(prebill).stream()
                .map(whole -> {
                    var issued = bills.issued(prebill).stream()
                            .filter(each -> each.issue() == 1)
                            .map(SharedBills.Issued::number)
                            .toList();
                    var rows = issued.stream()
                            .map(number -> invoices.find(number).getFirst())
                            .toList();
                    var shares = new TreeMap<Integer, Invoice>();
                    rows.forEach(row -> shares.put(row.part().share(), row.invoice()));
                    return new Kept(whole, together(rows), shares);
                })
                .toList();
    }

    /// The whole bill of its shares: each line at what all payers bear of it, each tax at the sum of their parts.
    private Invoice together(List<InvoiceRow> rows) {
        var lines = new TreeMap<Integer, InvoiceLine>();
        for (var row : rows) {
            var share = bills.share(row.id()).getFirst();
            for (var i = 0; i < share.lines().size(); i++) {
                var number = share.lines().get(i);
                var amount = new Money(share.wholeMinor().get(i), row.invoice().currency());
                lines.putIfAbsent(number, line(number, row.invoice().lines().get(i), amount));
            }
        }
        var any = rows.getFirst().invoice();
        var whole = any.with(List.copyOf(lines.values()));
        return new Invoice(
                whole.number(),
                whole.date(),
                whole.period(),
                whole.firm(),
                whole.client(),
                whole.matter(),
                whole.description(),
                whole.currency(),
                whole.lines(),
                taxes(rows),
                whole.early());
    }

    private static InvoiceLine line(int number, InvoiceLine line, Money amount) {
        var steps = line.trace().steps();
        return new InvoiceLine(
                number,
                line.id(),
                line.type(),
                line.day(),
                line.units(),
                line.unitCost(),
                amount.minus(Charge.of(line.units(), line.unitCost(), amount.currency())),
                amount,
                line.codes(),
                line.timekeeper(),
                line.description(),
                new Trace(steps.subList(0, steps.size() - 1)));
    }

    private static List<TaxOnBill> taxes(List<InvoiceRow> rows) {
        var taxes = new LinkedHashMap<Tax, TaxOnBill>();
        rows.stream()
                .flatMap(row -> row.invoice().taxes().stream())
                .forEach(tax -> taxes.merge(tax.tax(), tax, FrozenSplit::sum));
        return List.copyOf(taxes.values());
    }

    private static TaxOnBill sum(TaxOnBill one, TaxOnBill other) {
        return new TaxOnBill(
                one.tax(),
                one.jurisdiction(),
                one.percent(),
                one.reverse(),
                one.base().plus(other.base()),
                one.amount().plus(other.amount()));
    }

    /// Shares the whole once more with the text and the figures that were kept.
    ///
    /// @return a sentence for each figure that comes out otherwise; empty where all are equal
    public static List<String> differences(Kept kept) {
        var invoice = kept.invoice();
        var zero = Money.zero(invoice.currency());
        var agreement = SplitReader.read(kept.whole().body(), kept.whole().from(), invoice.currency())
                .orThrow();
        var used = kept.whole().usedMinor().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> new Money(each.getValue(), invoice.currency())));
        var chargeable = invoice.lines().stream().map(Chargeable::of).toList();
        var cut = Cutting.cut(agreement, used, chargeable, zero);
        var parties = agreement.payers().stream()
                .map(payer -> new Party(payer.client().value(), "", ""))
                .toList();
        var differences = new ArrayList<String>();
        for (var share : SharingOut.of(invoice, cut, parties)) {
            var last = kept.shares().get(share.payer());
            if (last == null) {
                differences.add(
                        "payer " + share.payer() + " bears " + share.invoice().due() + " and has no invoice");
            } else {
                compare(share.invoice(), last, differences);
            }
        }
        if (invoice.total().minor() != kept.whole().totalMinor()) {
            differences.add("the lines of all shares add up to " + invoice.total());
        }
        return differences;
    }

    private static void compare(Invoice made, Invoice kept, List<String> differences) {
        if (made.lines().size() != kept.lines().size()) {
            differences.add("invoice %s has %d lines; %d follow from the agreement"
                    .formatted(kept.number(), kept.lines().size(), made.lines().size()));
            return;
        }
        IntStream.range(0, made.lines().size())
                .filter(i ->
                        !made.lines().get(i).total().equals(kept.lines().get(i).total()))
                .forEach(i -> differences.add("line %d of invoice %s: %s follows from the agreement, %s is kept"
                        .formatted(
                                i + 1,
                                kept.number(),
                                made.lines().get(i).total(),
                                kept.lines().get(i).total())));
        if (!made.due().equals(kept.due())) {
            differences.add("invoice %s: %s is owed by the agreement, %s is kept"
                    .formatted(kept.number(), made.due(), kept.due()));
        }
    }

    /// Settles the whole once more under its fee deal.
    ///
    /// @return a sentence for each figure that comes out otherwise; empty where all are equal, or there was no deal
    public static List<String> dealDifferences(Kept kept) {
        var deal = kept.whole().deal();
        return deal == null ? List.of() : FrozenDeal.differencesOnLines(kept.invoice(), deal);
    }
}
