package tenths.desk;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenths.firm.MatterId;
import tenths.firm.Timekeeper;
import tenths.firm.TimekeeperId;
import tenths.rates.RatedLine;
import tenths.store.BilledBefore;

/// What was billed on the matters that somebody types about, kept from one letter to the next: asked anew once a bill
/// of
/// the matter becomes final or is credited, forgotten when others are typed about or memory is short.
final class KnownHistory {
    private static final int MOST_MATTERS = 24;

    private final House house;
    private final Map<MatterId, SoftReference<Known>> kept = new LinkedHashMap<>();

    KnownHistory(House house) {
        this.house = house;
    }

    private record Known(BilledBefore.State state, List<RatedLine> lines) {}

    List<RatedLine> on(MatterId matter, Map<TimekeeperId, Timekeeper> people) {
        var state = house.billedBefore().state(matter); // before the lines: what arrives meanwhile shows the next time
        var known = known(matter);
        if (known == null || !known.state().equals(state)) {
            known = new Known(state, house.billedBefore().on(matter, people));
            keep(matter, known);
        }
        return known.lines();
    }

    private synchronized @Nullable Known known(MatterId matter) {
        var known = kept.get(matter);
        return known == null ? null : known.get();
    }

    private synchronized void keep(MatterId matter, Known known) {
        kept.remove(matter);
        kept.put(matter, new SoftReference<>(known));
        if (kept.size() > MOST_MATTERS) {
            kept.remove(kept.keySet().iterator().next());
        }
    }
}
