package tenths.rates;

import org.jspecify.annotations.Nullable;
import tenths.firm.ClientId;
import tenths.firm.MatterId;
import tenths.firm.TimekeeperId;

/// For whom and on what a rate was agreed; null means any.
///
/// @param classification a timekeeper class such as ASSOC
public record Scope(
        @Nullable ClientId client,
        @Nullable MatterId matter,
        @Nullable TimekeeperId timekeeper,
        @Nullable String classification) {}
