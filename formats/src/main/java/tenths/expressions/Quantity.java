package tenths.expressions;

import java.math.BigDecimal;

/// Hours, pieces or a rate of tax in an expression: exact, with as many decimals as it has.
public record Quantity(BigDecimal value) implements Comparable<Quantity> {
    /// 1.50 and 1.5 are one quantity.
    public Quantity {
        value = value.stripTrailingZeros();
    }

    Quantity plus(Quantity that) {
        return new Quantity(value.add(that.value));
    }

    Quantity minus(Quantity that) {
        return new Quantity(value.subtract(that.value));
    }

    @Override
    public int compareTo(Quantity that) {
        return value.compareTo(that.value);
    }
}
