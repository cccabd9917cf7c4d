package tenths.rates;

import tenths.time.Hours;
import tenths.time.Worked;

/// The step in which a client lets time be billed.
///
/// @param hundredths size of the step, 1 to 100: 10 is a tenth of an hour, 25 a quarter, 1 bills to the hundredth
/// @param direction what happens between two steps
public record Increment(int hundredths, Direction direction) {
    public static final Increment TENTH_UP = new Increment(10, Direction.UP);

    private static final int LARGEST = 100;
    private static final int SECONDS_PER_HUNDREDTH = 36;

    /// @throws IllegalArgumentException if the step is not 1 to 100 hundredths of an hour
    public Increment {
        if (hundredths < 1 || hundredths > LARGEST) {
            throw new IllegalArgumentException(
                    "a billing increment is 1 to " + LARGEST + " hundredths of an hour, not " + hundredths);
        }
    }

    /// Where time goes that lies between two steps.
    public enum Direction {
        /// Every step that was begun counts.
        UP,
        /// To the nearest step, from the middle upwards.
        HALF_UP,
        /// Only whole steps count.
        DOWN
    }

    /// The hours to bill for the time worked. HALF_UP bills nothing for less than half a step,
    /// DOWN nothing for less than a whole one.
    public Hours billed(Worked worked) {
        return new Hours(Math.toIntExact(steps(worked.seconds())) * hundredths);
    }

    /// How many steps that many seconds are.
    public long steps(long seconds) {
        var step = seconds();
        return switch (direction) {
            case UP -> (seconds + step - 1) / step;
            case HALF_UP -> (2 * seconds + step) / (2 * step);
            case DOWN -> seconds / step;
        };
    }

    /// How long one step is.
    public long seconds() {
        return (long) hundredths * SECONDS_PER_HUNDREDTH;
    }

    /// `steps of 0.10 h, up`.
    public String words() {
        var rounding = switch (direction) {
            case UP -> "up";
            case HALF_UP -> "to the nearest";
            case DOWN -> "down";
        };
        return "steps of " + new Hours(hundredths) + ", " + rounding;
    }
}
