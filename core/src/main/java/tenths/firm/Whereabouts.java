package tenths.firm;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Where matters belong: in which group each stands on a day, and at which place it is handled.
///
/// @param members the days of each matter in its groups
/// @param places of the matters that have one
public record Whereabouts(Map<MatterId, List<MatterGroup.Member>> members, Map<MatterId, String> places) {
    /// No matter is in a group, and none has a place.
    public static final Whereabouts NONE = new Whereabouts(Map.of(), Map.of());

    public Whereabouts {
        members = Map.copyOf(members);
        places = Map.copyOf(places);
    }

    public static Whereabouts of(Collection<MatterGroup.Member> members, Map<MatterId, String> places) {
        return new Whereabouts(members.stream().collect(Collectors.groupingBy(MatterGroup.Member::matter)), places);
    }

    /// Null where the matter belongs to none on that day.
    public @Nullable MatterGroupId group(MatterId matter, LocalDate day) {
        for (var member : members.getOrDefault(matter, List.of())) {
            if (member.covers(day)) {
                return member.group();
            }
        }
        return null;
    }

    /// Blank where the firm says none.
    public String place(MatterId matter) {
        return places.getOrDefault(matter, "");
    }
}
