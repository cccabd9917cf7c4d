package tenths.time;

import java.math.BigDecimal;

/// Billed hours in hundredths of an hour: 0.40 h is 40.
///
/// @param hundredths not negative
public record Hours(int hundredths) implements Comparable<Hours> {
    public static final Hours NONE = new Hours(0);

    public Hours {
        if (hundredths < 0) {
            throw new IllegalArgumentException("billed hours are not negative: " + hundredths);
        }
    }

    /// @param decimal for example `0.4`
    /// @throws ArithmeticException if there are more than two decimals
    public static Hours of(String decimal) {
        return of(new BigDecimal(decimal));
    }

    /// @throws ArithmeticException if there are more than two decimals
    public static Hours of(BigDecimal decimal) {
        return new Hours(decimal.movePointRight(2).intValueExact());
    }

    public Hours plus(Hours that) {
        return new Hours(Math.addExact(hundredths, that.hundredths));
    }

    public BigDecimal decimal() {
        return BigDecimal.valueOf(hundredths, 2);
    }

    @Override
    public int compareTo(Hours that) {
        return Integer.compare(hundredths, that.hundredths);
    }

    /// `0.40 h`, for messages.
    @Override
    public String toString() {
        return decimal().toPlainString() + " h";
    }
}
