package tenths.invoicing.whatif;

import java.util.Map;
import java.util.UUID;
import tenths.invoicing.BillDeal;
import tenths.money.Money;
import tenths.rates.PriceChanges;
import tenths.rates.deals.FeeDeal;

/// What was agreed beyond hourly rates for a final bill.
///
/// @param own whether it is the matter's own, which stands before its client's
/// @param onBill on the bill as a whole, with what was billed before it
/// @param prices on the rates and pieces of its work, each by the deal of its day
/// @param counted what another deal would count as billed before it
public record PastDeal(boolean own, BillDeal onBill, PriceChanges prices, FeeDeal.Before counted) {
    /// The same with what vendors had been paid, where the bill keeps nothing of it since its deal did not ask.
    public PastDeal paying(Map<UUID, Money> vendors) {
        return onBill.before().paid().isEmpty() && !vendors.isEmpty()
                ? new PastDeal(own, onBill.paying(vendors), prices, counted.paying(vendors))
                : this;
    }

    /// The same on a bill that is shared: there a deal shows every change on the lines.
    public PastDeal spread() {
        return new PastDeal(own, onBill.spread(), prices, counted);
    }
}
