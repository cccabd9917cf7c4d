package tenths.desk.guides;

import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.desk.House;
import tenths.store.RuleDrafts.Draft;

/// What stands in the house book about a card.
final class RuleEvents {
    private RuleEvents() {}

    static Event of(House house, Draft draft, Action action, String actor) {
        var subject = new Subject("rule", draft.place().pack() + "/" + draft.name(), draft.revision());
        return Event.of(house.now(), actor, action, subject);
    }
}
