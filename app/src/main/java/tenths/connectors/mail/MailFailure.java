package tenths.connectors.mail;

import org.jspecify.annotations.Nullable;

/// A mail that was not taken. The message says why in words for people, without the mail's own words.
public final class MailFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /// Whether another attempt may help.
    public enum Kind {
        /// The server cannot be reached, is slow, or is busy.
        LATER,
        /// The server refuses this mail or this address for good.
        NEVER
    }

    MailFailure(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
