package tenths.desk.guides;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.connectors.packs.HousePacks;
import tenths.connectors.packs.PackWriter;
import tenths.desk.House;
import tenths.guidelines.cards.CardPack;
import tenths.store.Guides.Edition;
import tenths.store.Guides.Place;
import tenths.store.RuleDrafts.Draft;
import tenths.store.RuleDrafts.Kind;

/// Begins a guideline from one of the packs that come with the house: every rule of it as a draft that nobody signed.
public final class StartPack {
    private final House house;

    public StartPack(House house) {
        this.house = house;
    }

    public sealed interface Outcome {
        record Started(Place place, int drafts) implements Outcome {}

        /// @param reason with its repair
        record Refused(String reason) implements Outcome {}
    }

    /// @param example name of the house's pack
    /// @param title of the guideline that is begun; blank for that of the example
    public Outcome start(String example, String title, LocalDate from, String actor) {
        var known = HousePacks.find(example);
        if (known.isEmpty()) {
            return new Outcome.Refused("There is no pack " + example + ". Choose one of the list.");
        }
        var pack = known.get();
        var name = title.isBlank() ? pack.name() : Slug.of(title);
        if (name.isEmpty()) {
            return new Outcome.Refused("The guideline has no name. Write its title with letters or digits.");
        }
        return house.transactions().inOne(() -> {
            house.ruleDrafts().lock(name);
            return house.guides().of(name).isEmpty()
                    ? add(new Place(name, 1), title.isBlank() ? pack.document() : title.strip(), from, pack, actor)
                    : new Outcome.Refused("There is a guideline " + name + " already. Write another title.");
        });
    }

    private Outcome add(Place place, String title, LocalDate from, CardPack pack, String actor) {
        var now = house.now();
        house.guides().add(new Edition(place, title, from, pack.dayOf(), null, 0, 0, actor, now));
        pack.cards()
                .forEach(card -> house.ruleDrafts()
                        .add(new Draft(
                                place, card.name(), 1, Kind.DRAFT, PackWriter.write(card), actor, now, null, null)));
        var subject = new Subject("guidelines", place.pack(), place.edition());
        house.book()
                .append(Event.of(now, actor, Action.GUIDELINE_RECEIVED, subject)
                        .with(Map.of(
                                "startedFrom", pack.name(),
                                "title", title,
                                "from", from.toString(),
                                "drafts", pack.cards().size())));
        return new Outcome.Started(place, pack.cards().size());
    }

    /// What one may begin from.
    public static List<CardPack> examples() {
        return HousePacks.all();
    }
}
