package tenths.rates;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tenths.firm.ClientId;
import tenths.firm.MatterId;
import tenths.firm.TimekeeperId;

/// For whom and on what a rate was agreed; null means any. A matter decides alone: its client is not looked at.
///
/// @param classification a timekeeper class such as ASSOC
/// @param task a UTBMS task such as L330
public record Scope(
        @Nullable ClientId client,
        @Nullable MatterId matter,
        @Nullable TimekeeperId timekeeper,
        @Nullable String classification,
        @Nullable String task) {

    private static final int SPREAD = 0x9E37_79B1;

    /// @throws IllegalArgumentException if it names a person and a class
    public Scope {
        if (timekeeper != null && classification != null) {
            throw new IllegalArgumentException(
                    "a rate is agreed for a person or for a class, not for " + timekeeper + " and " + classification);
        }
    }

    /// For work on any task.
    public Scope(
            @Nullable ClientId client,
            @Nullable MatterId matter,
            @Nullable TimekeeperId timekeeper,
            @Nullable String classification) {
        this(client, matter, timekeeper, classification, null);
    }

    /// Ids of one firm differ in their last digits only: plain sums of their hashes would meet often.
    @Override
    public int hashCode() {
        var hash = Objects.hashCode(client) * SPREAD + Objects.hashCode(matter);
        hash = hash * SPREAD + Objects.hashCode(timekeeper);
        hash = hash * SPREAD + Objects.hashCode(classification);
        return hash * SPREAD + Objects.hashCode(task);
    }

    /// How strongly an agreement of this scope wins against the others.
    public Precedence precedence() {
        if (matter != null) {
            return pick(Precedence.MATTER_TIMEKEEPER, Precedence.MATTER_CLASS, Precedence.MATTER_BLENDED);
        }
        if (client != null) {
            return pick(Precedence.CLIENT_TIMEKEEPER, Precedence.CLIENT_CLASS, Precedence.CLIENT_BLENDED);
        }
        return pick(Precedence.TIMEKEEPER, Precedence.CLASS, Precedence.FIRM);
    }

    Scope onTask(String code) {
        return new Scope(client, matter, timekeeper, classification, code);
    }

    private Precedence pick(Precedence person, Precedence group, Precedence anybody) {
        if (timekeeper != null) {
            return person;
        }
        return classification == null ? anybody : group;
    }

    /// The same scope without what does not matter to it, so that equal scopes are equal keys.
    Scope plain() {
        return matter == null || client == null ? this : new Scope(null, matter, timekeeper, classification, task);
    }
}
