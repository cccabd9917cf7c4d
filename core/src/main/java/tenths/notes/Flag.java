package tenths.notes;

import java.util.Locale;

/// What a person should know before approving what was read out of a note.
public enum Flag {
    NO_DURATION(Weight.ASKS),
    AMBIGUOUS_DURATION(Weight.ASKS),
    AMBIGUOUS_MATTER(Weight.ASKS),
    NO_MATTER(Weight.ASKS),
    /// A matter was named, and it is none of the writer's open matters.
    UNKNOWN_MATTER(Weight.ASKS),
    AMBIGUOUS_DATE(Weight.ASKS),
    INVALID_DATE(Weight.ASKS),
    UNKNOWN_TIMEKEEPER(Weight.ASKS),
    /// One duration for several matters, and nobody said how to divide it.
    SPLIT_NEEDED(Weight.ASKS),
    /// The parts do not add up to the total, or one duration contradicts another.
    INCONSISTENT_TOTAL(Weight.WARNS),
    /// Two pieces of work at the same time of the clock.
    OVERLAP(Weight.WARNS),
    EXCEEDS_24H(Weight.WARNS),
    FUTURE_DATE(Weight.WARNS),
    /// Work of long ago: often a slip in the year.
    STALE_DATE(Weight.WARNS),
    /// The note speaks of an entry made before; a person changes that one.
    AMENDS_EARLIER(Weight.WARNS),
    /// Part of the note speaks to a machine, not of work; that part was ignored.
    INJECTION(Weight.WARNS),
    /// Less time is to be billed than was worked.
    WRITE_DOWN(Weight.WARNS),
    NEGATIVE(Weight.WARNS),
    /// The words fit one matter well and another one nearly.
    NEAR_MATCH(Weight.WARNS),
    /// A name was understood in spite of its spelling.
    TYPO(Weight.WARNS),
    ESTIMATE(Weight.WARNS),
    /// The total was divided evenly between matters, as the note says or implies.
    SPLIT_EVEN(Weight.WARNS),
    /// The duration was counted in units of a tenth of an hour.
    UNITS(Weight.NOTES),
    CORRECTION(Weight.NOTES),
    NON_BILLABLE(Weight.NOTES),
    /// Work that clients do not pay a lawyer for.
    CLERICAL(Weight.WARNS),
    /// A code was not said in so many words; the firm billed it for such words before.
    FROM_HISTORY(Weight.NOTES),
    /// Something private stands beside the work and was left out.
    ASIDE(Weight.NOTES),
    /// Something that will be done; it is not work yet.
    PLAN(Weight.NOTES),
    EXPENSE(Weight.NOTES),
    /// Words of somebody else that the note carries along.
    QUOTED(Weight.NOTES),
    SIGNATURE(Weight.NOTES),
    /// Nothing in the note is work to be entered.
    NO_NEW_ENTRY(Weight.NOTES),
    /// Too little is said for a bill.
    VAGUE(Weight.WARNS),
    MULTI_ENTRY(Weight.NOTES);

    /// How much a flag weighs for the certainty of an entry.
    public enum Weight {
        /// A person has to answer before the entry can be approved.
        ASKS,
        /// A person should look.
        WARNS,
        /// Good to know.
        NOTES
    }

    private final Weight weight;

    Flag(Weight weight) {
        this.weight = weight;
    }

    public Weight weight() {
        return weight;
    }

    /// `ambiguous_matter`, as programs read it.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
