package tenths.notes;

import java.math.BigDecimal;

/// The step in which the firm bills when no client has asked for another one.
///
/// @param hundredths size of the step in hundredths of an hour, 1 to 100: 10 is a tenth
public record Rounding(int hundredths, Direction direction) {
    public static final Rounding TENTH_UP = new Rounding(10, Direction.UP);

    private static final int LARGEST = 100;
    private static final int MINUTES_PER_HOUR = 60;
    private static final int HUNDREDTHS_PER_HOUR = 100;

    /// Where time goes that lies between two steps.
    public enum Direction {
        UP,
        /// From the middle upwards.
        NEAREST,
        DOWN
    }

    /// @throws IllegalArgumentException if the step is not 1 to 100 hundredths of an hour
    public Rounding {
        if (hundredths < 1 || hundredths > LARGEST) {
            throw new IllegalArgumentException(
                    "a billing increment is 1 to " + LARGEST + " hundredths of an hour, not " + hundredths);
        }
    }

    /// The hours to bill for some minutes; a reversal of -30 minutes mirrors the bill of 30.
    public BigDecimal billed(int minutes) {
        var whole = (long) Math.abs(minutes) * HUNDREDTHS_PER_HOUR;
        var step = (long) hundredths * MINUTES_PER_HOUR;
        var steps = switch (direction) {
            case UP -> Math.ceilDiv(whole, step);
            case NEAREST -> (2 * whole + step) / (2 * step);
            case DOWN -> whole / step;
        };
        var hours = BigDecimal.valueOf(Integer.signum(minutes) * steps * hundredths, 2);
        var plain = hours.stripTrailingZeros();
        return plain.scale() < 1 ? plain.setScale(1) : plain;
    }
}
