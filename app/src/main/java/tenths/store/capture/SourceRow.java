package tenths.store.capture;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenths.firm.TimekeeperId;

/// A mailbox or calendar that is read again and again.
///
/// @param of whose it is; null for a mailbox of the firm
public record SourceRow(
        UUID id, Kind kind, String name, @Nullable TimekeeperId of, Access access, Reading reading) {
    /// How it is read.
    public enum Kind {
        MAILBOX,
        SUBSCRIPTION,
        CALDAV
    }

    /// Where it is and how one signs in; the secret is kept apart.
    ///
    /// @param address host of a mailbox, https address of a calendar
    /// @param folder of a mailbox; empty for the inbox
    /// @param token the secret is an access token, not a password
    public record Access(String address, int port, String folder, String login, boolean token) {}

    /// How far it has been read, and what came of it.
    ///
    /// @param ended it is not read any more
    /// @param validity with `last`, how far a mailbox has been read
    /// @param readAt last attempt; null before the first
    /// @param goodAt last attempt that went well; null if there was none
    /// @param outcome of the last attempt, in a sentence
    /// @param received how many notes came from it
    public record Reading(
            boolean ended,
            long validity,
            long last,
            @Nullable Instant readAt,
            @Nullable Instant goodAt,
            String outcome,
            int failures,
            long received) {
        public static final Reading FRESH = new Reading(false, 0, 0, null, null, "", 0, 0);

        /// The last attempt went well.
        public boolean good() {
            return failures == 0 && goodAt != null;
        }
    }
}
