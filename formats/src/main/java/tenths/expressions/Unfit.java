package tenths.expressions;

/// A function was given what it cannot take; says so in the words of the trade.
final class Unfit extends IllegalArgumentException {
    Unfit(String reason) {
        super(reason);
    }
}
