package tenths.rates;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What became of a rate that was put before the client.
///
/// @param day on which it was sent or approved; null where it was not sent
/// @param reference the client's letter, ticket or message; may be blank
public record Approval(State state, @Nullable LocalDate day, String reference) {
    public static final Approval NONE = new Approval(State.NOT_SENT, null, "");

    /// How far it is.
    public enum State {
        NOT_SENT("not sent"),
        SENT("sent"),
        APPROVED("approved");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// @throws IllegalArgumentException if something was sent or approved and no day says when
    public Approval {
        if (state != State.NOT_SENT && day == null) {
            throw new IllegalArgumentException("a rate that was " + state.words() + " has a day on which it was");
        }
    }

    /// `approved on 2026-02-03 (ticket 4711)`.
    public String words() {
        var when = day == null ? state.words() : state.words() + " on " + day;
        return reference.isBlank() ? when : when + " (" + reference + ")";
    }
}
