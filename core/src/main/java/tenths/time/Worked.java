package tenths.time;

import java.math.BigDecimal;

/// How long someone really worked. It is never rounded and never changed; what is billed is [Hours].
///
/// @param seconds whole seconds, 1 to 86,400 (one day); every hundredth of an hour is 36 seconds
public record Worked(int seconds) implements Comparable<Worked> {
    private static final int SECONDS_PER_HUNDREDTH = 36;
    /// One day.
    public static final int LONGEST_SECONDS = 86_400;

    public Worked {
        if (seconds < 1 || seconds > LONGEST_SECONDS) {
            throw new IllegalArgumentException(
                    "worked time is more than 0 and at most 24 hours, not " + seconds + " s");
        }
    }

    /// @param decimalHours for example `1.25`
    /// @throws ArithmeticException if the hours are not a whole number of seconds
    public static Worked ofHours(BigDecimal decimalHours) {
        return new Worked(decimalHours
                .multiply(BigDecimal.valueOf(100L * SECONDS_PER_HUNDREDTH))
                .intValueExact());
    }

    public static Worked ofMinutes(int minutes) {
        return new Worked(Math.multiplyExact(minutes, 60));
    }

    @Override
    public int compareTo(Worked that) {
        return Integer.compare(seconds, that.seconds);
    }
}
