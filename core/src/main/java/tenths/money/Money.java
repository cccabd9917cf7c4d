package tenths.money;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;

/// An exact amount of money: a whole number of minor units (cents) in one currency.
///
/// Money is never rounded here. An amount with more decimals than the currency has is refused, and so is
/// arithmetic across currencies. Only a charge (units times unit cost) rounds, once, in the rates room.
///
/// @param minor the amount in minor units, negative for credits; 12345 is USD 123.45
/// @param currency an ISO 4217 currency with minor units
public record Money(long minor, Currency currency) implements Comparable<Money> {
    /// Reads an exact decimal amount such as `-12.50`.
    ///
    /// @throws ArithmeticException if the text has more decimals than the currency, or does not fit
    /// @throws NumberFormatException if the text is not a decimal number
    public static Money of(String decimal, Currency currency) {
        return of(new BigDecimal(decimal), currency);
    }

    /// @throws ArithmeticException if the number has more decimals than the currency, or does not fit
    public static Money of(BigDecimal decimal, Currency currency) {
        return new Money(
                decimal.movePointRight(currency.getDefaultFractionDigits()).longValueExact(), currency);
    }

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /// @throws IllegalArgumentException if the currencies differ
    /// @throws ArithmeticException if the sum does not fit
    public Money plus(Money that) {
        return new Money(Math.addExact(minor, same(that).minor), currency);
    }

    /// @throws IllegalArgumentException if the currencies differ
    /// @throws ArithmeticException if the difference does not fit
    public Money minus(Money that) {
        return new Money(Math.subtractExact(minor, same(that).minor), currency);
    }

    public Money negated() {
        return new Money(Math.negateExact(minor), currency);
    }

    public boolean isZero() {
        return minor == 0;
    }

    public boolean isNegative() {
        return minor < 0;
    }

    /// Divides this amount in proportion to the weights. The parts always add up to the whole: the cents that are left
    /// over go to the largest fractions, ties in the order of the weights.
    ///
    /// @param weights at least one, none negative, not all zero
    /// @throws IllegalArgumentException if the weights are none, too many, negative or all zero
    public List<Money> split(List<Long> weights) {
        return Parts.of(minor, weights).stream()
                .map(part -> new Money(part, currency))
                .toList();
    }

    /// The amount with exactly the decimals of its currency: `-12.50`.
    public BigDecimal decimal() {
        return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits());
    }

    @Override
    public int compareTo(Money that) {
        return Long.compare(minor, same(that).minor);
    }

    /// `USD 12.50`, for messages and logs.
    @Override
    public String toString() {
        return currency.getCurrencyCode() + " " + decimal().toPlainString();
    }

    private Money same(Money that) {
        if (!currency.equals(that.currency)) {
            throw new IllegalArgumentException("cannot combine " + this + " and " + that);
        }
        return that;
    }
}
