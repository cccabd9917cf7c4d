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
        HALF_UP
    }

    /// The hours to bill for the time worked. HALF_UP bills nothing for less than half a step.
    public Hours billed(Worked worked) {
        var step = hundredths * SECONDS_PER_HUNDREDTH;
        var steps = switch (direction) {
            case UP -> (worked.seconds() + step - 1) / step;
            case HALF_UP -> (2 * worked.seconds() + step) / (2 * step);
        };
        return new Hours(steps * hundredths);
    }

    /// `steps of 0.10 h, up`.
    String words() {
        var rounding = switch (direction) {
            case UP -> "up";
            case HALF_UP -> "to the nearest";
        };
        return "steps of " + new Hours(hundredths) + ", " + rounding;
    }
}
