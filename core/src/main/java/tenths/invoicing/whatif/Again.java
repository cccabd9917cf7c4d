package tenths.invoicing.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tenths.invoicing.Finalising;
import tenths.invoicing.Invoice;
import tenths.invoicing.InvoiceLine;
import tenths.invoicing.Prebill;
import tenths.invoicing.Prebilling;
import tenths.invoicing.shares.ShareOfBill;
import tenths.money.Money;
import tenths.rates.RatedLine;

/// A final bill computed once more by the function that made it.
///
/// @param total without taxes
/// @param judged the lines at what each really costs, as the client's rules see them
/// @param counts what later bills count of it
/// @param layers what the whole bill takes up of the layers of its payers
public record Again(
        Money total, List<InvoiceLine> lines, List<RatedLine> judged, Counts counts, Map<String, Money> layers) {
    public Again {
        lines = List.copyOf(lines);
        judged = List.copyOf(judged);
        layers = Map.copyOf(layers);
    }

    /// What later bills count of a bill.
    ///
    /// @param volume fees before discounts
    /// @param held held by it, less what it charges of what was held before
    public record Counts(Money fees, Money volume, Money held) {
        static Counts of(Prebill prebill, List<InvoiceLine> lines) {
            var zero = Money.zero(prebill.worked().currency());
            var fees = lines.stream()
                    .filter(line -> line.type() != InvoiceLine.Type.EXPENSE)
                    .map(InvoiceLine::total)
                    .reduce(zero, Money::plus);
            var settlement = prebill.settlement();
            return new Counts(
                    fees,
                    fees.plus(settlement.tally().discount()),
                    settlement.tally().held().minus(settlement.released()));
        }
    }

    static Again of(PastBill bill) {
        var rated = bill.works().stream()
                .map(work -> work.price(bill.terms(), bill.deal().prices()))
                .toList();
        var judged = new ArrayList<RatedLine>(rated.size());
        var prebill = Prebilling.assemble(bill.deal().onBill(), rated, bill.decisions(), lines -> {
            judged.addAll(lines);
            return List.of();
        });
        var whole = Finalising.preview(prebill, header(bill.invoice()));
        var split = bill.split();
        if (split == null) {
            var lines = lines(whole);
            return new Again(prebill.total(), lines, judged, Counts.of(prebill, lines), Map.of());
        }
        return share(bill, split, prebill, whole, judged);
    }

    private static List<InvoiceLine> lines(List<Invoice> invoices) {
        return invoices.stream().flatMap(invoice -> invoice.lines().stream()).toList();
    }

    /// The rules of the matter's client see the whole bill, whoever pays it; those of every other payer see its share.
    private static Again share(
            PastBill bill, PastSplit split, Prebill prebill, List<Invoice> whole, List<RatedLine> judged) {
        var counts = Counts.of(prebill, lines(whole));
        var seen = split.client().id().equals(bill.client().id()) ? judged : split.judged(judged, prebill.total());
        return whole.stream()
                .map(split::of)
                .findFirst()
                .map(share -> new Again(
                        share.total(),
                        lines(share.invoice().stream().map(ShareOfBill::invoice).toList()),
                        seen,
                        counts,
                        share.layers()))
                .orElseGet(() -> new Again(prebill.total(), List.of(), seen, counts, Map.of()));
    }

    private static Finalising.Header header(Invoice invoice) {
        return new Finalising.Header(
                invoice.number(),
                invoice.date(),
                invoice.period(),
                invoice.firm(),
                invoice.client(),
                invoice.matter(),
                invoice.description());
    }
}
