package tenths.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tenths.firm.ClientId;
import tenths.rates.Increment;

/// How a client is billed from a day on.
///
/// @param pack guideline pack; null where the client has none
/// @param profile format profile of its bills
/// @param approvedOnly whether the client keeps a list of approved timekeepers
public record Terms(
        ClientId client,
        LocalDate validFrom,
        Increment increment,
        @Nullable String pack,
        String profile,
        boolean approvedOnly) {
    /// The same with another format profile, from a day on.
    public Terms with(LocalDate from, String otherProfile) {
        return new Terms(client, from, increment, pack, otherProfile, approvedOnly);
    }

    /// The same in another increment, from a day on.
    public Terms billedIn(LocalDate from, Increment other) {
        return new Terms(client, from, other, pack, profile, approvedOnly);
    }

    /// The same with another guideline pack, from a day on.
    public Terms judgedBy(LocalDate from, String otherPack) {
        return new Terms(client, from, increment, otherPack, profile, approvedOnly);
    }
}
