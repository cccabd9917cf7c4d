package tenths.checks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tenths.money.Money;

/// What findings put at risk together, where several of them cut one line. Clients net such cuts in different ways, so
/// all three are named; no line loses more than it costs in any of them.
///
/// @param added each cut whole, at most what the line costs
/// @param sequential each cut in proportion to what those before it leave; the order makes no difference
/// @param largest of each line only its largest cut
public record AtRisk(Money added, Money sequential, Money largest) {
    private static final int EXACT = 20;

    /// What several lines risk together is shared between them in proportion to what they cost. What concerns the bill
    /// as a whole counts whole.
    ///
    /// @param amounts what each line costs; others are not counted
    /// @param zero in the currency of the bill; amounts in another are not counted
    public static AtRisk of(Map<LineId, Money> amounts, List<Finding> findings, Money zero) {
        var cuts = new LinkedHashMap<LineId, List<Money>>();
        var whole = zero;
        for (var finding : findings) {
            var risk = finding.atRisk();
            if (risk == null || !risk.currency().equals(zero.currency())) {
                continue;
            }
            var lines = finding.lines().stream().filter(amounts::containsKey).toList();
            if (lines.isEmpty()) {
                whole = whole.plus(risk);
            } else {
                share(risk, lines, amounts, cuts);
            }
        }
        var sum = new AtRisk(whole, whole, whole);
        for (var line : cuts.entrySet()) {
            sum = sum.plus(onLine(amounts.getOrDefault(line.getKey(), zero), line.getValue()));
        }
        return sum;
    }

    private static void share(
            Money risk, List<LineId> lines, Map<LineId, Money> amounts, Map<LineId, List<Money>> cuts) {
        var weights = lines.stream()
                .map(line -> Math.absExact(amounts.getOrDefault(line, risk).minor()))
                .toList();
        var isNothing = weights.stream().allMatch(weight -> weight == 0);
        var parts = risk.split(isNothing ? weights.stream().map(_ -> 1L).toList() : weights);
        for (var i = 0; i < lines.size(); i++) {
            cuts.computeIfAbsent(lines.get(i), _ -> new ArrayList<>()).add(parts.get(i));
        }
    }

    private static AtRisk onLine(Money amount, List<Money> cuts) {
        var zero = amount.minus(amount);
        if (amount.isNegative() || amount.isZero()) {
            return new AtRisk(zero, zero, zero);
        }
        var added = cuts.stream().reduce(zero, Money::plus);
        var largest = cuts.stream().reduce(zero, AtRisk::larger);
        var left = BigDecimal.ONE;
        for (var cut : cuts) {
            var part = BigDecimal.valueOf(lesser(cut, amount).minor())
                    .divide(BigDecimal.valueOf(amount.minor()), EXACT, RoundingMode.HALF_UP);
            left = left.multiply(BigDecimal.ONE.subtract(part));
        }
        var kept = BigDecimal.valueOf(amount.minor()).multiply(left).setScale(0, RoundingMode.HALF_UP);
        return new AtRisk(
                lesser(added, amount),
                amount.minus(new Money(kept.longValueExact(), amount.currency())),
                lesser(largest, amount));
    }

    private AtRisk plus(AtRisk other) {
        return new AtRisk(added.plus(other.added), sequential.plus(other.sequential), largest.plus(other.largest));
    }

    private static Money lesser(Money one, Money other) {
        return one.compareTo(other) > 0 ? other : one;
    }

    private static Money larger(Money one, Money other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
