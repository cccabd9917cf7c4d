package tenths.desk;

import java.util.List;
import java.util.Map;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.firm.MatterGroup;
import tenths.firm.MatterId;

/// Makes groups of matters, and says where matters are handled. Neither changes a price by itself: a new group has no
/// matters and no rates, and a place counts for open work as soon as a rate names it.
public final class KeepGroups {
    private static final int LONGEST_PLACE = 100;

    private final House house;

    public KeepGroups(House house) {
        this.house = house;
    }

    /// @return why not; empty where it is made
    public List<String> make(MatterGroup group, String actor) {
        if (!house.directory().clients().containsKey(group.client())) {
            return List.of("There is no client " + group.client() + ".");
        }
        return house.transactions().inOne(() -> {
            if (!house.groups().add(group)) {
                return List.of("There is a group " + group.id() + " already.");
            }
            house.book()
                    .append(Event.of(
                                    house.now(),
                                    actor,
                                    Action.MATTER_GROUP_CHANGED,
                                    new Subject("group", group.id().value(), 1))
                            .about(group.client(), null)
                            .with(Map.of("name", group.name())));
            return List.<String>of();
        });
    }

    /// @param place blank for none
    /// @return why not; empty where it is kept
    public List<String> place(MatterId matter, String place, String actor) {
        if (place.length() > LONGEST_PLACE) {
            return List.of("A place has at most " + LONGEST_PLACE + " characters.");
        }
        if (house.directory().matters(List.of(matter)).isEmpty()) {
            return List.of("There is no matter " + matter + ".");
        }
        return house.transactions().inOne(() -> {
            house.groups().place(matter, place);
            house.book()
                    .append(Event.of(
                                    house.now(), actor, Action.MATTER_CHANGED, new Subject("matter", matter.value(), 1))
                            .about(null, matter)
                            .with(Map.of("place", place)));
            return List.<String>of();
        });
    }
}
