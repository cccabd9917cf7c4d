package tenths.invoicing.whatif;

import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tenths.firm.MatterId;
import tenths.money.Money;
import tenths.rates.deals.Fact;
import tenths.rates.deals.FeeDeal;
import tenths.rates.deals.Use;

/// What would have been billed to a client so far, while its bills are tried one after the other: caps, stages and
/// discounts by volume count it.
public final class Reckoning {
    private final Currency currency;
    private final Map<MatterId, Money> fees = new HashMap<>();
    private final Map<MatterId, Money> held = new HashMap<>();
    private final Map<Integer, Money> volumes = new HashMap<>();
    private final Map<MatterId, List<Use>> uses = new HashMap<>();

    public Reckoning(Currency currency) {
        this.currency = currency;
    }

    /// What a bill finds that ends in that year.
    ///
    /// @param facts recorded on its matter
    public FeeDeal.Before before(MatterId matter, int year, List<Fact> facts) {
        var zero = Money.zero(currency);
        var before = new FeeDeal.Before(
                fees.getOrDefault(matter, zero), volumes.getOrDefault(year, zero), held.getOrDefault(matter, zero));
        return before.knowing(facts, used(matter));
    }

    /// What is pooled counts whichever matter took it up.
    private List<Use> used(MatterId matter) {
        return uses.entrySet().stream()
                .flatMap(each -> each.getValue().stream()
                        .filter(use -> use.of().pooled() || each.getKey().equals(matter)))
                .toList();
    }

    /// What a bill of a matter took up before the first that is tried.
    public void used(MatterId matter, Use use) {
        uses.computeIfAbsent(matter, _ -> new ArrayList<>()).add(use);
    }

    /// The next bill finds this one.
    ///
    /// @param year in which its period ends
    public void add(MatterId matter, int year, Again.Counts counts) {
        fees.merge(matter, counts.fees(), Money::plus);
        held.merge(matter, counts.held(), Money::plus);
        uses.computeIfAbsent(matter, _ -> new ArrayList<>()).addAll(counts.uses());
        volumes.merge(year, counts.volume(), Money::plus);
    }
}
