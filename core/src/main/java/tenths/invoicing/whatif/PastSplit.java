package tenths.invoicing.whatif;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tenths.firm.Client;
import tenths.invoicing.Invoice;
import tenths.invoicing.Party;
import tenths.invoicing.shares.Chargeable;
import tenths.invoicing.shares.Cut;
import tenths.invoicing.shares.Cutting;
import tenths.invoicing.shares.ShareOfBill;
import tenths.invoicing.shares.SharingOut;
import tenths.invoicing.shares.SplitAgreement;
import tenths.money.Money;
import tenths.rates.RatedLine;

/// Who shared a final bill, and whose share is looked at.
///
/// @param used what earlier bills took up of each layer
/// @param wouldUse what they would have taken up
/// @param payer place of the payer in the agreement, from 1; 0 for the matter's client where it is none of the payers
/// @param client who that is
public record PastSplit(
        SplitAgreement agreement, Map<String, Money> used, Map<String, Money> wouldUse, int payer, Client client) {
    public PastSplit {
        used = Map.copyOf(used);
        wouldUse = Map.copyOf(wouldUse);
    }

    PastSplit paidBy(int place, Client other) {
        return new PastSplit(agreement, used, wouldUse, place, other);
    }

    PastSplit finding(Map<String, Money> would) {
        return new PastSplit(agreement, used, would, payer, client);
    }

    PastSplit overtaken() {
        return new PastSplit(agreement, wouldUse, wouldUse, payer, client);
    }

    /// What one payer gets of a bill, and what the bill takes up of each layer.
    record Share(Money total, List<ShareOfBill> invoice, Map<String, Money> layers) {}

    Share of(Invoice whole) {
        var cut = cut(whole.lines().stream().map(Chargeable::of).toList(), whole.total());
        var invoice = SharingOut.of(whole, cut, parties()).stream()
                .filter(share -> share.payer() == payer)
                .toList();
        var total = payer == 0 ? Money.zero(whole.total().currency()) : cut.total(payer - 1);
        return new Share(total, invoice, layers(cut));
    }

    /// The lines as the rules of the payer see them; none where it bears nothing.
    List<RatedLine> judged(List<RatedLine> lines, Money any) {
        var cut = cut(lines.stream().map(Chargeable::of).toList(), any);
        return SharingOut.lines(lines, cut, payer - 1);
    }

    private Cut cut(List<Chargeable> lines, Money any) {
        return Cutting.cut(agreement, used, lines, Money.zero(any.currency()));
    }

    /// Their names stand on no line.
    private List<Party> parties() {
        return agreement.payers().stream()
                .map(each -> new Party(each.client().value(), "", ""))
                .toList();
    }

    private static Map<String, Money> layers(Cut cut) {
        var layers = new LinkedHashMap<String, Money>();
        for (var place = 0; place < cut.agreement().payers().size(); place++) {
            cut.layers(place).forEach((layer, amount) -> layers.merge(layer, amount, Money::plus));
        }
        return layers;
    }
}
