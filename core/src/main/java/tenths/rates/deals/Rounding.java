package tenths.rates.deals;

import org.jspecify.annotations.Nullable;
import tenths.rates.Increment;

/// How worked time becomes billed hours.
///
/// @param increment null to bill to the second
/// @param perDay true to add up what a person worked on a matter on a day before it is rounded
public record Rounding(@Nullable Increment increment, boolean perDay) {
    public static final Rounding NONE = new Rounding(null, false);
}
