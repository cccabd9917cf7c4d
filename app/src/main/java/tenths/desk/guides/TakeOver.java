package tenths.desk.guides;

import tenths.connectors.packs.PackReader;
import tenths.connectors.packs.PackReading;
import tenths.connectors.packs.PackWriter;
import tenths.desk.House;
import tenths.guidelines.cards.CardPack;
import tenths.store.Guides.Edition;
import tenths.store.Guides.Place;
import tenths.store.Packs;

/// Lets what is signed in an edition judge bills: as the next version of its pack.
///
/// Where an earlier edition judges, a new one takes over when every card of it is signed or dropped, so that no rule is
/// silent in between.
final class TakeOver {
    private TakeOver() {}

    /// @return the version that judges for the edition now; 0 while an earlier edition still does
    static int attempt(House house, Place place, String actor) {
        var opened = new GuideShelf(house).open(place.pack(), place.edition()).orElseThrow();
        var editions = house.guides().of(place.pack());
        var ready = opened.edition().judges()
                || opened.waiting().isEmpty()
                || editions.stream().noneMatch(Edition::judges);
        if (!ready || (opened.pack().cards().isEmpty() && !opened.edition().judges())) {
            return 0;
        }
        if (says(house, place, opened.pack())) {
            return opened.edition().version();
        }
        var version = 1 + editions.stream().mapToInt(Edition::version).max().orElse(0);
        var now = opened.pack();
        var next = new CardPack(now.name(), version, now.from(), now.document(), now.dayOf(), now.cards());
        house.packs()
                .add(new Packs.Version(
                        new Packs.Text(next.name(), version, PackWriter.write(next)),
                        place.edition(),
                        next.from(),
                        null,
                        actor,
                        house.now()));
        return version;
    }

    private static boolean says(House house, Place place, CardPack pack) {
        return house.packs().of(place).stream()
                .map(text -> PackReader.read(text.body()))
                .anyMatch(reading -> reading instanceof PackReading.Read(var loaded)
                        && loaded.cards().equals(pack.cards()));
    }
}
