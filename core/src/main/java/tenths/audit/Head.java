package tenths.audit;

/// The newest position of the book and its hash.
public record Head(long seq, Hash hash) {
    /// The head of an empty book.
    public static final Head START = new Head(0, new Hash("0".repeat(64)));
}
