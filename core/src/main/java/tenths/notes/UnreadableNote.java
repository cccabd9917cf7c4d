package tenths.notes;

/// A note that is too long to be somebody's time; the message says the limit.
public final class UnreadableNote extends RuntimeException {
    UnreadableNote(String message) {
        super(message);
    }
}
