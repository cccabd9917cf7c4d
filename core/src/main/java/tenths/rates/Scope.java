package tenths.rates;

import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tenths.firm.ClientId;
import tenths.firm.MatterGroupId;
import tenths.firm.MatterId;
import tenths.firm.TimekeeperId;

/// For whom and on what a rate was agreed; null means any. A matter or a group of matters decides alone: its client is
/// not looked at.
///
/// @param classification a timekeeper class such as ASSOC
/// @param on the work
/// @param currency in which the rate is agreed; null for that in which the client is billed
public record Scope(
        @Nullable ClientId client,
        @Nullable MatterId matter,
        @Nullable MatterGroupId group,
        @Nullable TimekeeperId timekeeper,
        @Nullable String classification,
        Particulars on,
        @Nullable Currency currency) {

    private static final int SPREAD = 0x9E37_79B1;

    /// @throws IllegalArgumentException if it names a person and a class, or a matter and a group
    public Scope {
        if (timekeeper != null && classification != null) {
            throw new IllegalArgumentException(
                    "a rate is agreed for a person or for a class, not for " + timekeeper + " and " + classification);
        }
        if (matter != null && group != null) {
            throw new IllegalArgumentException(
                    "a rate is agreed for a matter or for a group of matters, not for " + matter + " and " + group);
        }
    }

    /// For any work, in the currency in which the client is billed.
    public Scope(
            @Nullable ClientId client,
            @Nullable MatterId matter,
            @Nullable TimekeeperId timekeeper,
            @Nullable String classification) {
        this(client, matter, null, timekeeper, classification, Particulars.ANY, null);
    }

    /// For a group of matters.
    public static Scope of(MatterGroupId group, @Nullable TimekeeperId timekeeper, @Nullable String classification) {
        return new Scope(null, null, group, timekeeper, classification, Particulars.ANY, null);
    }

    /// Ids of one firm differ in their last digits only: plain sums of their hashes would meet often.
    @Override
    public int hashCode() {
        var hash = Objects.hashCode(client) * SPREAD + Objects.hashCode(matter);
        hash = hash * SPREAD + Objects.hashCode(group);
        hash = hash * SPREAD + Objects.hashCode(timekeeper);
        hash = hash * SPREAD + Objects.hashCode(classification);
        hash = hash * SPREAD + on.hashCode();
        return hash * SPREAD + Objects.hashCode(currency);
    }

    /// How strongly an agreement of this scope wins against the others.
    public Precedence precedence() {
        if (matter != null) {
            return pick(Precedence.MATTER_TIMEKEEPER, Precedence.MATTER_CLASS, Precedence.MATTER_BLENDED);
        }
        if (group != null) {
            return pick(Precedence.GROUP_TIMEKEEPER, Precedence.GROUP_CLASS, Precedence.GROUP_BLENDED);
        }
        if (client != null) {
            return pick(Precedence.CLIENT_TIMEKEEPER, Precedence.CLIENT_CLASS, Precedence.CLIENT_BLENDED);
        }
        return pick(Precedence.TIMEKEEPER, Precedence.CLASS, Precedence.FIRM);
    }

    private Precedence pick(Precedence person, Precedence ofClass, Precedence anybody) {
        if (timekeeper != null) {
            return person;
        }
        return classification == null ? anybody : ofClass;
    }

    /// The same for that work only.
    public Scope on(Particulars work) {
        return new Scope(client, matter, group, timekeeper, classification, work, currency);
    }

    /// The same in a currency; null for that in which the client is billed.
    public Scope in(@Nullable Currency other) {
        return new Scope(client, matter, group, timekeeper, classification, on, other);
    }

    /// The same for one client.
    Scope of(@Nullable ClientId other) {
        return new Scope(other, null, null, timekeeper, classification, on, currency);
    }

    /// Whether the other wins wherever both are agreed.
    boolean isOutrankedBy(Scope that) {
        var order = that.precedence().compareTo(precedence());
        return order < 0 || (order == 0 && that.on.rank() > on.rank());
    }

    /// The same without what does not matter to it, so that equal scopes are equal keys.
    public Scope plain() {
        var isOfClient = matter == null && group == null;
        return client == null || isOfClient
                ? this
                : new Scope(null, matter, group, timekeeper, classification, on, currency);
    }
}
