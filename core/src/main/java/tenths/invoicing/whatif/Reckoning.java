package tenths.invoicing.whatif;

import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import tenths.firm.MatterId;
import tenths.money.Money;
import tenths.rates.deals.FeeDeal;

/// What would have been billed to a client so far, while its bills are tried one after the other: caps, stages and
/// discounts by volume count it.
public final class Reckoning {
    private final Currency currency;
    private final Map<MatterId, Money> fees = new HashMap<>();
    private final Map<MatterId, Money> held = new HashMap<>();
    private final Map<Integer, Money> volumes = new HashMap<>();

    public Reckoning(Currency currency) {
        this.currency = currency;
    }

    /// What a bill finds that ends in that year.
    public FeeDeal.Before before(MatterId matter, int year) {
        var zero = Money.zero(currency);
        return new FeeDeal.Before(
                fees.getOrDefault(matter, zero), volumes.getOrDefault(year, zero), held.getOrDefault(matter, zero));
    }

    /// The next bill finds this one.
    ///
    /// @param year in which its period ends
    public void add(MatterId matter, int year, Again.Counts counts) {
        fees.merge(matter, counts.fees(), Money::plus);
        held.merge(matter, counts.held(), Money::plus);
        volumes.merge(year, counts.volume(), Money::plus);
    }
}
