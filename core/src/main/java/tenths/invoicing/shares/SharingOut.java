package tenths.invoicing.shares;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tenths.invoicing.Invoice;
import tenths.invoicing.InvoiceLine;
import tenths.invoicing.Party;
import tenths.rates.Charge;
import tenths.rates.RatedLine;
import tenths.rates.Step;
import tenths.rates.deals.Settlement.TaxOnBill;

/// Makes the invoices of the payers of a whole bill. A line keeps its units and its rate on every share; the part that
/// others bear is its adjustment, since hours cannot be divided to the cent and receivers multiply units by rates.
public final class SharingOut {
    /// Kind of the step of a trace that says the share.
    public static final String STEP = "share";

    private final Invoice whole;
    private final Cut cut;
    private final List<Party> parties;

    private SharingOut(Invoice whole, Cut cut, List<Party> parties) {
        this.whole = whole;
        this.cut = cut;
        this.parties = List.copyOf(parties);
    }

    /// @param cut of the lines of this bill
    /// @param parties as they stand on their invoices, in the order of the payers
    /// @return in the order of the payers; those who bear nothing are left out
    public static List<ShareOfBill> of(Invoice whole, Cut cut, List<Party> parties) {
        return new SharingOut(whole, cut, parties).all();
    }

    /// The lines of a bill that is open as one payer would get them.
    public static List<RatedLine> lines(List<RatedLine> lines, Cut cut, int payer) {
        var shared = new ArrayList<RatedLine>();
        for (var i = 0; i < lines.size(); i++) {
            if (cut.shows(i, payer)) {
                shared.add(share(lines.get(i), cut, i, payer));
            }
        }
        return shared;
    }

    private static RatedLine share(RatedLine line, Cut cut, int place, int payer) {
        var part = cut.part(place, payer);
        return new RatedLine(
                line.id(),
                line.work(),
                line.timekeeper(),
                line.codes(),
                line.narrative(),
                line.units(),
                line.unitCost(),
                line.adjustment().plus(part.minus(line.amount())),
                part,
                line.trace().with(step(cut, place, payer)));
    }

    private List<ShareOfBill> all() {
        var payers = cut.payers();
        var taxes = whole.taxes().stream().map(tax -> taxes(tax, payers)).toList();
        var shares = new ArrayList<ShareOfBill>();
        for (var place = 0; place < payers.size(); place++) {
            var at = place;
            var own = taxes.stream().map(parts -> parts.get(at)).toList();
            shares.add(share(payers.get(place), own, payers));
        }
        return shares;
    }

    private ShareOfBill share(int payer, List<TaxOnBill> taxes, List<Integer> payers) {
        var lines = new ArrayList<InvoiceLine>();
        var of = new ArrayList<ShareOfBill.Of>();
        for (var i = 0; i < whole.lines().size(); i++) {
            if (cut.shows(i, payer)) {
                var line = whole.lines().get(i);
                lines.add(line(lines.size() + 1, line, i, payer));
                of.add(new ShareOfBill.Of(line.number(), line.total()));
            }
        }
        var invoice = new Invoice(
                whole.number(),
                whole.date(),
                whole.period(),
                whole.firm(),
                parties.get(payer),
                whole.matter().claimed(cut.agreement().payers().get(payer).claim()),
                description(payer, payers),
                whole.currency(),
                lines,
                taxes.stream()
                        .filter(tax -> !tax.base().isZero() || !tax.amount().isZero())
                        .toList(),
                whole.early());
        return new ShareOfBill(payer + 1, invoice, of, cut.layers(payer));
    }

    private String description(int payer, List<Integer> payers) {
        var words = "%s; your share %s of %s".formatted(whole.description(), cut.total(payer), whole.total());
        var others = payers.stream()
                .filter(other -> other != payer)
                .map(other -> parties.get(other).name())
                .collect(Collectors.joining(", "));
        return cut.agreement().names() && !others.isEmpty() ? words + "; shared with " + others : words;
    }

    private InvoiceLine line(int number, InvoiceLine line, int place, int payer) {
        var part = cut.part(place, payer);
        return new InvoiceLine(
                number,
                line.id(),
                line.type(),
                line.day(),
                line.units(),
                line.unitCost(),
                part.minus(Charge.of(line.units(), line.unitCost(), whole.currency())),
                part,
                line.codes(),
                line.timekeeper(),
                line.description(),
                line.trace().with(step(cut, place, payer)));
    }

    private static Step step(Cut cut, int place, int payer) {
        var change = cut.part(place, payer).minus(cut.lines().get(place).amount());
        return new Step.Arranged(STEP, "your share: " + cut.words(place, payer), change.decimal());
    }

    /// A tax is taken once, on the whole, and shared in proportion to what each bears of what is taxed; where
    /// that cancels out, in proportion to all that each bears.
    private List<TaxOnBill> taxes(TaxOnBill tax, List<Integer> payers) {
        var weights = payers.stream().map(payer -> taxed(tax, payer)).toList();
        if (weights.stream().allMatch(weight -> weight == 0)) {
            weights = payers.stream()
                    .map(payer -> Math.absExact(cut.total(payer).minor()))
                    .toList();
        }
        if (weights.stream().allMatch(weight -> weight == 0)) {
            weights = payers.stream().map(_ -> 1L).toList();
        }
        var bases = tax.base().split(weights);
        var amounts = tax.amount().split(weights);
        var parts = new ArrayList<TaxOnBill>();
        for (var i = 0; i < bases.size(); i++) {
            parts.add(new TaxOnBill(
                    tax.tax(), tax.jurisdiction(), tax.percent(), tax.reverse(), bases.get(i), amounts.get(i)));
        }
        return parts;
    }

    private long taxed(TaxOnBill tax, int payer) {
        var sum = cut.zero();
        for (var i = 0; i < whole.lines().size(); i++) {
            var taxed = switch (Chargeable.of(whole.lines().get(i)).kind()) {
                case FEES -> tax.tax().onFees();
                case EXPENSES -> tax.tax().onExpenses();
            };
            sum = taxed ? sum.plus(cut.part(i, payer)) : sum;
        }
        return Math.absExact(sum.minor());
    }
}
