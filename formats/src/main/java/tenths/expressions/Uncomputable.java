package tenths.expressions;

/// An expression that has no value here: an amount with more decimals than asked for, a text that is no number.
public final class Uncomputable extends Exception {
    Uncomputable(String reason, Throwable cause) {
        super(reason, cause);
    }

    /// Why, as a part of a sentence.
    public String reason() {
        return String.valueOf(getMessage());
    }
}
