package tenths.invoicing.whatif;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tenths.guidelines.GuidelinePack;
import tenths.guidelines.Mute;
import tenths.guidelines.Surroundings;

/// The client's rules that a final bill was judged by.
///
/// @param pack null where there were none
/// @param versions those that the pack was made of, the earlier first: several where the day of work chooses
/// @param mutes clauses that were not applied then
/// @param around what rules must know beyond the bill; asked for only where a rule is
public record PastRules(
        @Nullable GuidelinePack pack, List<GuidelinePack> versions, List<Mute> mutes, Supplier<Surroundings> around) {
    public PastRules {
        versions = List.copyOf(versions);
        mutes = List.copyOf(mutes);
    }

    PastRules with(GuidelinePack other) {
        return new PastRules(other, versions, mutes, around);
    }
}
