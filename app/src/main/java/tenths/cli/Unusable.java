package tenths.cli;

/// The command cannot run on what it was given; the message says in one sentence what to mend. Exit code 2.
public final class Unusable extends RuntimeException {
    public Unusable(String message) {
        super(message);
    }

    public Unusable(String message, Throwable cause) {
        super(message, cause);
    }
}
