package tenths.invoicing.shares;

import java.util.List;
import java.util.Map;
import tenths.invoicing.Invoice;
import tenths.money.Money;

/// What one payer gets of a bill: an invoice of its own, which names the whole.
///
/// @param payer place of the payer in the agreement, from 1
/// @param invoice its lines are numbered for themselves
/// @param of for each of its lines, the line of the whole bill
/// @param layers what it bears in each layer, in the order of the layers
public record ShareOfBill(int payer, Invoice invoice, List<Of> of, Map<String, Money> layers) {
    public ShareOfBill {
        of = List.copyOf(of);
    }

    /// A line of the whole bill.
    ///
    /// @param number on the whole bill
    /// @param amount that all payers bear together
    public record Of(int number, Money amount) {}
}
