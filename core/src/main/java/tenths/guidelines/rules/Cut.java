package tenths.guidelines.rules;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tenths.money.Money;
import tenths.rates.Charge;
import tenths.rates.RatedLine;

/// What a client would take off a line.
final class Cut {
    private Cut() {}

    /// The amount lost when only these units are paid.
    static Money toUnits(RatedLine line, BigDecimal units) {
        return to(line, units, line.unitCost());
    }

    /// The amount lost when this price is paid for each hour or piece.
    static Money toUnitCost(RatedLine line, BigDecimal unitCost) {
        return to(line, line.units(), unitCost);
    }

    private static Money to(RatedLine line, BigDecimal units, @Nullable BigDecimal unitCost) {
        if (unitCost == null) {
            return Money.zero(line.amount().currency());
        }
        var left = Charge.of(units, unitCost, line.amount().currency()).plus(line.adjustment());
        return within(line.amount().minus(left), line.amount());
    }

    /// Never negative, never more than the whole.
    static Money within(Money cut, Money whole) {
        var none = Money.zero(whole.currency());
        if (whole.isNegative() || cut.isNegative()) {
            return none;
        }
        return cut.compareTo(whole) > 0 ? whole : cut;
    }

    /// The whole of a line.
    static Money all(RatedLine line) {
        return within(line.amount(), line.amount());
    }

    /// What is charged again: all but the first of several lines; of one line, the whole of it.
    static Money again(List<RatedLine> lines) {
        return all(lines.size() == 1 ? lines : lines.subList(1, lines.size()));
    }

    /// The whole of several lines.
    static Money all(List<RatedLine> lines) {
        return lines.stream()
                .map(Cut::all)
                .reduce(Money.zero(lines.getFirst().amount().currency()), Money::plus);
    }
}
