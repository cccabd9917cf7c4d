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
    /// @param token one signs in with an access token, not a password
    /// @param startTls the connection begins in the clear and changes to TLS before anything is said
    /// @param renewal where access tokens come from
    public record Access(
            String address, int port, String folder, String login, boolean token, boolean startTls, Renewal renewal) {
        /// With a password, or without a sign-in, over TLS.
        public static Access plain(String address, int port, String folder, String login) {
            return new Access(address, port, folder, login, false, false, Renewal.NONE);
        }
    }

    /// The firm's app at the provider: it turns a refresh token into access tokens.
    ///
    /// @param address token endpoint; blank where the access token itself is kept
    public record Renewal(String address, String client) {
        public static final Renewal NONE = new Renewal("", "");

        public boolean none() {
            return address.isBlank();
        }
    }

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
