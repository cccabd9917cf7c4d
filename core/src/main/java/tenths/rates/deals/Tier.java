package tenths.rates.deals;

import java.math.BigDecimal;
import java.util.List;

/// A step of a volume discount.
///
/// @param above it is reached when the fees to date are more than this
/// @param percent the discount
public record Tier(BigDecimal above, BigDecimal percent) {
    static void check(List<Tier> tiers) {
        if (tiers.isEmpty()) {
            throw new IllegalArgumentException("a volume discount needs a tier");
        }
        for (var i = 1; i < tiers.size(); i++) {
            if (tiers.get(i).above().compareTo(tiers.get(i - 1).above()) <= 0) {
                throw new IllegalArgumentException("tiers grow: " + tiers.get(i).above() + " does not come behind "
                        + tiers.get(i - 1).above());
            }
        }
    }

    /// The percentage of the last tier that the amount is above; zero below the first.
    static BigDecimal reached(List<Tier> tiers, BigDecimal toDate) {
        return tiers.stream()
                .filter(tier -> toDate.compareTo(tier.above()) > 0)
                .map(Tier::percent)
                .reduce(BigDecimal.ZERO, (_, last) -> last);
    }

    /// The exact discount on everything to date when each part has the percentage of its own tier.
    static BigDecimal marginal(List<Tier> tiers, BigDecimal toDate) {
        var sum = BigDecimal.ZERO;
        for (var i = 0; i < tiers.size(); i++) {
            var from = tiers.get(i).above();
            var to = i + 1 < tiers.size() ? toDate.min(tiers.get(i + 1).above()) : toDate;
            if (to.compareTo(from) > 0) {
                sum = sum.add(Percent.of(to.subtract(from), tiers.get(i).percent()));
            }
        }
        return sum;
    }
}
