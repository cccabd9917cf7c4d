package tenths.guidelines.custom;

/// A firm's own rule has no answer for a scene: a number too large, a negative count of characters.
public final class NoAnswer extends Exception {
    /// @param reason as a part of a sentence
    public NoAnswer(String reason, Throwable cause) {
        super(reason, cause);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
