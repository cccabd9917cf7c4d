package tenths.notes;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenths.firm.TimekeeperId;

/// One entry as the reader proposes it. Nothing is entered until a person approves it.
///
/// @param day null where the note does not say; the day of writing is then only an assumption
/// @param narrative what would stand on the bill: the writer's words without times, dates and asides
/// @param timekeeper null where the note names nobody: the writer
/// @param quotes the words that each field rests on
public record Proposal(
        Claim claim,
        @Nullable LocalDate day,
        MatterAnswer matter,
        Coding coding,
        boolean billable,
        String narrative,
        @Nullable TimekeeperId timekeeper,
        Set<Flag> flags,
        Map<Field, Span> quotes) {
    public Proposal {
        flags = Set.copyOf(flags);
        quotes = Map.copyOf(quotes);
    }

    /// The same work on one of several days that the note names.
    public Proposal on(LocalDate one) {
        var less = EnumSet.noneOf(Flag.class);
        less.addAll(flags);
        less.remove(Flag.AMBIGUOUS_DATE);
        return new Proposal(claim, one, matter, coding, billable, narrative, timekeeper, less, quotes);
    }

    public Certainty certainty() {
        var weights = flags.stream().map(Flag::weight).toList();
        if (weights.contains(Flag.Weight.ASKS)) {
            return Certainty.MISSING;
        }
        return weights.contains(Flag.Weight.WARNS) ? Certainty.CHECK : Certainty.SURE;
    }
}
