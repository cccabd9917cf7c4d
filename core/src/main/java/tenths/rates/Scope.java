package tenths.rates;

import org.jspecify.annotations.Nullable;
import tenths.firm.ClientId;
import tenths.firm.MatterId;
import tenths.firm.TimekeeperId;

/// For whom and on what a rate was agreed; null means any. A matter decides alone: its client is not looked at.
///
/// @param classification a timekeeper class such as ASSOC
public record Scope(
        @Nullable ClientId client,
        @Nullable MatterId matter,
        @Nullable TimekeeperId timekeeper,
        @Nullable String classification) {

    /// @throws IllegalArgumentException if it names a person and a class, or none of client, matter and person
    public Scope {
        if (timekeeper != null && classification != null) {
            throw new IllegalArgumentException(
                    "a rate is agreed for a person or for a class, not for " + timekeeper + " and " + classification);
        }
        if (client == null && matter == null && timekeeper == null) {
            throw new IllegalArgumentException("a rate needs a client, a matter or a timekeeper");
        }
    }

    /// How strongly an agreement of this scope wins against the others.
    public Precedence precedence() {
        if (matter != null) {
            return pick(Precedence.MATTER_TIMEKEEPER, Precedence.MATTER_CLASS, Precedence.MATTER_BLENDED);
        }
        if (client != null) {
            return pick(Precedence.CLIENT_TIMEKEEPER, Precedence.CLIENT_CLASS, Precedence.CLIENT_BLENDED);
        }
        return Precedence.TIMEKEEPER;
    }

    private Precedence pick(Precedence person, Precedence group, Precedence blended) {
        if (timekeeper != null) {
            return person;
        }
        return classification == null ? blended : group;
    }

    /// The same scope without what does not matter to it, so that equal scopes are equal keys.
    Scope plain() {
        return matter == null || client == null ? this : new Scope(null, matter, timekeeper, classification);
    }
}
