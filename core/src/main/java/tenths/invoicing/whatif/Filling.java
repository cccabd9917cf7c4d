package tenths.invoicing.whatif;

import java.util.HashMap;
import java.util.Map;
import tenths.firm.MatterId;
import tenths.money.Money;

/// What the bills of matters would have taken up of the layers of their payers, while they are tried one after the
/// other: a deductible that is used up earlier leaves more to the insurer.
public final class Filling {
    private final Map<MatterId, Map<String, Money>> more = new HashMap<>();

    /// What the next bill of a matter would have found.
    ///
    /// @param used what it found
    public Map<String, Money> used(MatterId matter, Map<String, Money> used) {
        var would = new HashMap<>(used);
        more.getOrDefault(matter, Map.of()).forEach((layer, amount) -> would.merge(layer, amount, Money::plus));
        return would;
    }

    /// The next bill of the matter finds this one; once for each bill, whoever pays.
    public void add(MatterId matter, BillDifference difference) {
        var ofMatter = more.computeIfAbsent(matter, _ -> new HashMap<>());
        difference.would().layers().forEach((layer, amount) -> ofMatter.merge(layer, amount, Money::plus));
        difference.was().layers().forEach((layer, amount) -> ofMatter.merge(layer, amount.negated(), Money::plus));
    }
}
