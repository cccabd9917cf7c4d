package tenths.expressions;

import java.math.BigDecimal;

/// Money in an expression: exact, with as many decimals as it has. It does not know its currency.
public record Amount(BigDecimal value) implements Comparable<Amount> {
    public static final Amount NONE = new Amount(BigDecimal.ZERO);

    /// 1.50 and 1.5 are one amount.
    public Amount {
        value = value.stripTrailingZeros();
    }

    Amount plus(Amount that) {
        return new Amount(value.add(that.value));
    }

    /// Exact: with all decimals of both.
    Amount times(BigDecimal factor) {
        return new Amount(value.multiply(factor));
    }

    Amount minus(Amount that) {
        return new Amount(value.subtract(that.value));
    }

    @Override
    public int compareTo(Amount that) {
        return value.compareTo(that.value);
    }
}
