package tenths.formats.bill;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/// The tax on one line.
///
/// @param rate ten-billionths: 6.25 % is 625,000,000
/// @param amount ten-thousandths
/// @param type `VAT`, `GST`, `STATE`; empty where nobody says
public record LineTax(long rate, long amount, String type) {
    /// The line bears no tax.
    public static final LineTax NONE = new LineTax(0, 0, "");

    /// Most decimals of a rate.
    public static final int PLACES = 10;

    /// A rate of 100 %.
    public static final long WHOLE = 10_000_000_000L;

    static LineTax on(long net, long rate, String type, int places) {
        return new LineTax(rate, amount(net, rate, places), type);
    }

    /// What the rate makes of an amount, rounded once, half away from zero.
    ///
    /// @param net ten-thousandths
    /// @param rate ten-billionths
    /// @param places 0 to 4
    public static long amount(long net, long rate, int places) {
        if (rate == 0 || net == 0) {
            return 0;
        }
        var step = TenThousandths.step(places);
        var divisor = WHOLE * step;
        var low = net * rate;
        if (Math.multiplyHigh(net, rate) == low >> 63 && Math.abs(low) < Long.MAX_VALUE / 2) {
            var whole = low / divisor;
            return (Math.abs(low % divisor) * 2 >= divisor ? whole + Long.signum(low) : whole) * step;
        }
        var exact = new BigDecimal(BigInteger.valueOf(net).multiply(BigInteger.valueOf(rate)));
        return exact.divide(BigDecimal.valueOf(divisor), 0, RoundingMode.HALF_UP)
                .multiply(BigDecimal.valueOf(step))
                .longValueExact();
    }

    /// True where the amount is what the rate makes of the net, rounded to its own decimals; a half may have gone
    /// either
    /// way, for some round it to the even digit.
    public static boolean isRounded(long net, long rate, long amount) {
        var places = Math.max(2, TenThousandths.places(amount));
        var exact = new BigDecimal(BigInteger.valueOf(net).multiply(BigInteger.valueOf(rate)), PLACES);
        var twice = exact.subtract(BigDecimal.valueOf(amount)).abs().multiply(BigDecimal.TWO);
        return twice.compareTo(BigDecimal.valueOf(TenThousandths.step(places))) <= 0;
    }

    /// @throws ArithmeticException where the rate has more than ten decimals
    public static long rate(BigDecimal rate) {
        return rate.movePointRight(PLACES).longValueExact();
    }

    /// 0.0625, exactly.
    ///
    /// @param rate ten-billionths
    public static BigDecimal decimal(long rate) {
        return BigDecimal.valueOf(rate, PLACES);
    }

    /// `0.0625`, with no more decimals than needed.
    public static String text(long rate) {
        return rate == 0
                ? "0"
                : BigDecimal.valueOf(rate, PLACES).stripTrailingZeros().toPlainString();
    }
}
