package tenths.store;

import org.jspecify.annotations.Nullable;
import tenths.firm.Matter;
import tenths.firm.TimekeeperId;

/// A matter with what the firm keeps about its billing.
///
/// @param responsible the lawyer who answers for it; null if nobody is named
/// @param pack guideline pack of this matter; null means that of the client
public record MatterFile(
        Matter matter,
        @Nullable TimekeeperId responsible,
        @Nullable String pack) {}
