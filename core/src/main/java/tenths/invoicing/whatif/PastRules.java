package tenths.invoicing.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tenths.guidelines.Dossier;
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

    /// The same where the client had been told of these rates, too.
    PastRules telling(Supplier<List<Dossier.Notice>> more) {
        return new PastRules(pack, versions, mutes, () -> told(around.get(), more.get()));
    }

    private static Surroundings told(Surroundings around, List<Dossier.Notice> more) {
        var notices = new ArrayList<>(around.dossier().notices());
        notices.addAll(more);
        return around.with(around.dossier().telling(notices));
    }

    PastRules with(GuidelinePack other) {
        return new PastRules(other, versions, mutes, around);
    }
}
