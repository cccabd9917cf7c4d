package tenths.desk;

import java.util.List;
import java.util.Map;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.firm.MatterGroup;

/// Makes groups of matters. That changes no price by itself: a new group has no matters and no rates.
public final class KeepGroups {
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
}
