package tenths.formats.bill;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/// Decimals with up to four places, as LEDES allows them, kept as a whole number of ten-thousandths: 18.56 is
/// 185,600. Exact, and quick enough for a million lines.
public final class TenThousandths {
    /// Stands for a number that has more places or digits than fit.
    public static final long UNFIT = Long.MIN_VALUE;

    public static final int PLACES = 4;
    public static final long ONE = 10_000;

    private static final long[] POWERS = {1, 10, 100, 1_000, 10_000};

    private TenThousandths() {}

    /// @return [#UNFIT] where the value has more than four places or too many digits
    public static long of(BigDecimal value) {
        var scale = value.scale();
        var compact = scale <= PLACES ? value : value.stripTrailingZeros();
        scale = compact.scale();
        if (scale > PLACES || compact.precision() - scale > 14) {
            return UNFIT;
        }
        if (scale < 0) {
            return compact.movePointRight(PLACES).longValueExact();
        }
        // At most 18 digits: a whole number without the detour over BigInteger.
        return compact.scaleByPowerOfTen(scale).longValue() * POWERS[PLACES - scale];
    }

    /// An amount in minor units of a currency with so many places.
    public static long ofMinor(long minor, int places) {
        return places > PLACES ? UNFIT : Math.multiplyExact(minor, POWERS[PLACES - places]);
    }

    public static BigDecimal decimal(long value) {
        return BigDecimal.valueOf(value, PLACES);
    }

    /// The smallest amount that so many places can tell, 0 to 4.
    static long step(int places) {
        return POWERS[PLACES - places];
    }

    /// For messages: at least two places, no more than needed.
    public static String text(long value) {
        var decimal = decimal(value).stripTrailingZeros();
        return decimal.scale() < 2 ? decimal.setScale(2).toPlainString() : decimal.toPlainString();
    }

    /// How many places the value needs, 0 to 4.
    public static int places(long value) {
        if (value % ONE == 0) {
            return 0;
        }
        var places = PLACES;
        for (var rest = value; rest % 10 == 0; rest /= 10) {
            places--;
        }
        return places;
    }

    /// Rounds half away from zero.
    public static long round(long value, int places) {
        var step = POWERS[PLACES - places];
        var rest = value % step;
        var down = value - rest;
        return Math.abs(rest) * 2 >= step ? down + (value < 0 ? -step : step) : down;
    }

    /// The product, or [#UNFIT] where it needs more than four places or too many digits.
    public static long product(long a, long b) {
        var low = a * b;
        if (Math.multiplyHigh(a, b) == low >> 63) {
            return low % ONE == 0 ? low / ONE : UNFIT;
        }
        var parts = wide(a, b).divideAndRemainder(BigInteger.valueOf(ONE));
        return parts[1].signum() == 0 && parts[0].bitLength() < 63 ? parts[0].longValue() : UNFIT;
    }

    /// The product rounded once, half away from zero.
    public static long roundedProduct(long a, long b, int places) {
        var step = POWERS[PLACES - places];
        var divisor = ONE * step;
        var low = a * b;
        if (Math.multiplyHigh(a, b) == low >> 63 && low != Long.MIN_VALUE) {
            var whole = low / divisor;
            var rest = Math.abs(low % divisor);
            return (rest * 2 >= divisor ? whole + (low < 0 ? -1 : 1) : whole) * step;
        }
        var rounded = new BigDecimal(wide(a, b))
                .divide(BigDecimal.valueOf(divisor), 0, RoundingMode.HALF_UP)
                .multiply(BigDecimal.valueOf(step))
                .toBigInteger();
        return rounded.bitLength() < 63 ? rounded.longValue() : UNFIT;
    }

    private static BigInteger wide(long a, long b) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    }
}
