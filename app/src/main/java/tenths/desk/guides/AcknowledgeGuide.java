package tenths.desk.guides;

import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.desk.House;
import tenths.store.Guides.Place;
import tenths.store.Guides.Reader;

/// Keeps that a person has read an edition of a client's guideline.
public final class AcknowledgeGuide {
    private final House house;

    public AcknowledgeGuide(House house) {
        this.house = house;
    }

    /// @return false where there is no such edition, or where they had said so before
    public boolean read(Place place, String actor) {
        return new GuideShelf(house).open(place.pack(), place.edition()).isPresent()
                && house.transactions().inOne(() -> {
                    var isNew = house.guides().read(place, new Reader(actor, house.now()));
                    if (isNew) {
                        var about = new Subject("guidelines", place.pack(), place.edition());
                        house.book().append(Event.of(house.now(), actor, Action.GUIDELINE_READ, about));
                    }
                    return isNew;
                });
    }
}
