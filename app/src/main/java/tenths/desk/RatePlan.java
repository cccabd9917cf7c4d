package tenths.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tenths.firm.MatterId;
import tenths.firm.Whereabouts;
import tenths.rates.Agreement;
import tenths.store.agreements.MatterGroups;

/// What a wish comes to: the rows that are new, and those whose place nothing takes or a new one.
///
/// @param put agreements that are new or other than they are
/// @param withdrawn agreements that end without another
/// @param joined days of matters in groups that are new
/// @param left days of matters in groups that are superseded
/// @param places of matters that are handled elsewhere; blank for nowhere in particular
/// @param reason for the record; may be blank
/// @param problems why it cannot be; nothing is to be done then
record RatePlan(
        List<Agreement> put,
        List<Agreement> withdrawn,
        List<MatterGroups.Row> joined,
        List<MatterGroups.Row> left,
        Map<MatterId, String> places,
        String reason,
        List<String> problems) {
    RatePlan {
        put = List.copyOf(put);
        withdrawn = List.copyOf(withdrawn);
        joined = List.copyOf(joined);
        left = List.copyOf(left);
        places = Map.copyOf(places);
        problems = List.copyOf(problems);
    }

    static RatePlan refused(Collection<String> problems) {
        return new RatePlan(List.of(), List.of(), List.of(), List.of(), Map.of(), "", List.copyOf(problems));
    }

    static RatePlan of(List<Agreement> put, List<Agreement> withdrawn, String reason) {
        return new RatePlan(put, withdrawn, List.of(), List.of(), Map.of(), reason, List.of());
    }

    static RatePlan of(List<MatterGroups.Row> joined, List<MatterGroups.Row> left) {
        return new RatePlan(List.of(), List.of(), joined, left, Map.of(), "", List.of());
    }

    static RatePlan of(MatterId matter, String place) {
        return new RatePlan(List.of(), List.of(), List.of(), List.of(), Map.of(matter, place), "", List.of());
    }

    /// Where matters would belong.
    Whereabouts whereabouts(MatterGroups groups) {
        var at = new HashMap<>(groups.places());
        at.putAll(places);
        var members = regrouped(groups.members()).stream()
                .map(MatterGroups.Row::member)
                .toList();
        return Whereabouts.of(members, at);
    }

    /// The agreements as they would be.
    List<Agreement> applied(Collection<Agreement> all) {
        Set<String> gone = new HashSet<>();
        put.forEach(each -> gone.add(each.id()));
        withdrawn.forEach(each -> gone.add(each.id()));
        var now = new ArrayList<Agreement>();
        all.stream().filter(each -> !gone.contains(each.id())).forEach(now::add);
        now.addAll(put);
        return List.copyOf(now);
    }

    /// The days of matters in groups as they would be.
    private List<MatterGroups.Row> regrouped(Collection<MatterGroups.Row> all) {
        Set<UUID> gone = new HashSet<>();
        left.forEach(each -> gone.add(each.id()));
        var now = new ArrayList<MatterGroups.Row>();
        all.stream().filter(each -> !gone.contains(each.id())).forEach(now::add);
        now.addAll(joined);
        return List.copyOf(now);
    }
}
