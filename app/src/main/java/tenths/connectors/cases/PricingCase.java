package tenths.connectors.cases;

import java.util.List;
import tenths.rates.deals.Deal;
import tenths.rates.deals.Item;

/// Work and the deal under which it is to be priced.
///
/// @param items time in the order of `$.entries`, then expenses in the order of `$.expenses`
public record PricingCase(Deal deal, List<Item> items) {
    public PricingCase {
        items = List.copyOf(items);
    }
}
