package tenths.store.postgres;

/// PostgreSQL could not be started; the message says why and what to do about it.
public final class CannotStart extends RuntimeException {
    public CannotStart(String message) {
        super(message);
    }

    public CannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}
