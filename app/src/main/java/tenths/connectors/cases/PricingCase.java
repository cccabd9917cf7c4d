package tenths.connectors.cases;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tenths.rates.deals.Deal;
import tenths.rates.deals.Item;

/// Work and the deal under which it is to be priced.
///
/// @param items time in the order of `$.entries`, then expenses in the order of `$.expenses`
/// @param date of the invoice; null where the case names none
/// @param paidOn days on which the client may pay
public record PricingCase(
        Deal deal, List<Item> items, @Nullable LocalDate date, List<LocalDate> paidOn) {
    public PricingCase {
        items = List.copyOf(items);
        paidOn = List.copyOf(paidOn);
    }
}
