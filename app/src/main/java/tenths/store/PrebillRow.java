package tenths.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenths.firm.ClientId;
import tenths.firm.MatterId;
import tenths.invoicing.Period;

/// A prebill as it is kept: whose it is, where it stands, and the figures of its last check.
///
/// @param version grows with every change
/// @param figures of the last check
public record PrebillRow(
        UUID id,
        ClientId client,
        MatterId matter,
        Period period,
        State state,
        int version,
        Currency currency,
        Figures figures,
        Hands hands) {
    /// Where a prebill stands.
    public enum State {
        CHECK,
        REVIEW,
        APPROVED,
        HOLD,
        FINAL,
        DISCARDED;

        /// Whether it can still change.
        public boolean open() {
            return switch (this) {
                case CHECK, REVIEW, APPROVED, HOLD -> true;
                case FINAL, DISCARDED -> false;
            };
        }
    }

    /// What the last check came to.
    ///
    /// @param workedMinor worth of the work before any decision, in minor units
    /// @param billedMinor what would be billed
    /// @param pack guideline pack it was checked with, or null
    public record Figures(
            int lines,
            long workedMinor,
            long billedMinor,
            int blocks,
            int acknowledges,
            int warnings,
            @Nullable String pack,
            @Nullable Integer packVersion,
            Instant checkedAt) {}

    /// Who has it and who had it.
    ///
    /// @param profile format profile of the bill
    /// @param reviewer who answers for the matter, or whom the biller named instead
    /// @param givenAt since when the reviewer has it; null in every other state
    public record Hands(
            String profile,
            @Nullable String reviewer,
            String preparedBy,
            Instant preparedAt,
            @Nullable String approvedBy,
            @Nullable Instant approvedAt,
            @Nullable Instant givenAt) {
        /// The same in the hands of another reviewer.
        public Hands reviewedBy(String newReviewer) {
            return new Hands(profile, newReviewer, preparedBy, preparedAt, approvedBy, approvedAt, givenAt);
        }
    }

    public PrebillRow with(State newState, int newVersion, Figures newFigures, Hands newHands) {
        return new PrebillRow(id, client, matter, period, newState, newVersion, currency, newFigures, newHands);
    }

    /// The same with a period that begins no later than on this day.
    public PrebillRow from(LocalDate day) {
        var earlier = day.isBefore(period.start()) ? new Period(day, period.end()) : period;
        return new PrebillRow(id, client, matter, earlier, state, version, currency, figures, hands);
    }
}
