package tenths.rates;

/// The step in which a client lets time be billed.
///
/// @param hundredths size of the step: 10 is a tenth of an hour, 25 a quarter, 1 bills to the hundredth
/// @param direction what happens between two steps
public record Increment(int hundredths, Direction direction) {
    public static final Increment TENTH_UP = new Increment(10, Direction.UP);

    /// Where time goes that lies between two steps.
    public enum Direction {
        UP,
        HALF_UP
    }
}
