package tenths.capture;

import java.io.IOException;

/// Says that reading stops here, and why. It is an [IOException] so that it comes through the streams of libraries.
public final class Unreadable extends IOException {
    private final transient Unread unread;

    public Unreadable(Unread unread) {
        super(unread.toString());
        this.unread = unread;
    }

    public Unread unread() {
        return unread;
    }

    /// The reason among the causes of a failure; the given one if a library failed by itself.
    public static Unread reason(Throwable failure, Unread otherwise) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Unreadable unreadable) {
                return unreadable.unread();
            }
        }
        return otherwise;
    }
}
