package tenths.desk.guides;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tenths.audit.Action;
import tenths.connectors.packs.PackReader;
import tenths.connectors.packs.PackWriter;
import tenths.desk.House;
import tenths.guidelines.cards.RuleCard;
import tenths.store.Guides.Place;
import tenths.store.RuleDrafts.Draft;
import tenths.store.RuleDrafts.Kind;

/// Writes a card of a guideline, proposes to take a rule away, or drops a proposal. Nothing of it judges a bill before
/// it is signed.
public final class DraftRule {
    private final House house;

    public DraftRule(House house) {
        this.house = house;
    }

    public sealed interface Outcome {
        /// @param name of the card
        record Drafted(String name, int revision) implements Outcome {}

        /// @param faults all of them; nothing was kept
        record Refused(List<RuleWish.Fault> faults) implements Outcome {
            public Refused {
                faults = List.copyOf(faults);
            }
        }
    }

    /// @param wish a blank name makes a new card
    public Outcome draft(Place place, RuleWish wish, String actor) {
        return house.transactions().inOne(() -> {
            var opened = opened(place);
            if (opened.isEmpty()) {
                return gone();
            }
            var faults = new ArrayList<RuleWish.Fault>();
            return wish.card(opened.getFirst().pack().document(), faults)
                    .map(card -> keep(opened.getFirst(), card, wish.name().isBlank(), actor))
                    .orElseGet(() -> new Outcome.Refused(faults));
        });
    }

    /// A card that is there already, as a draft of this edition.
    public Outcome draft(Place place, RuleCard card, String actor) {
        return house.transactions().inOne(() -> {
            var opened = opened(place);
            return opened.isEmpty() ? gone() : keep(opened.getFirst(), card, false, actor);
        });
    }

    private List<GuideShelf.Opened> opened(Place place) {
        house.ruleDrafts().lock(place.pack());
        return new GuideShelf(house)
                .open(place.pack(), place.edition()).stream().toList();
    }

    private static Outcome gone() {
        return refused("edition", "there is no such guideline", "choose one of the list");
    }

    /// Examples that the card had before must still turn out as they say.
    private static String wrongExamples(RuleCard card) {
        try {
            return PackReader.card(PackWriter.write(card), card.clause().document())
                            .equals(card)
                    ? ""
                    : "the card does not read back as it is written";
        } catch (IllegalArgumentException faults) {
            return String.valueOf(faults.getMessage());
        }
    }

    private Outcome keep(GuideShelf.Opened opened, RuleCard card, boolean fresh, String actor) {
        var place = opened.edition().place();
        var name = fresh ? unused(card.name(), opened) : card.name();
        var shown = opened.card(name).map(old -> old.card().examples()).orElse("");
        var named = card.examples().isBlank() ? card.called(name).showing(shown) : card.called(name);
        var wrong = wrongExamples(named);
        if (!wrong.isBlank()) {
            return refused("examples", wrong, "mend the rule, or load the pack with other examples");
        }
        if (opened.card(name).filter(old -> old.card().equals(named)).isPresent()) {
            return refused("card", "it says this already", "change something, or leave it so");
        }
        return add(place, name, Kind.DRAFT, PackWriter.write(named), actor);
    }

    private static String unused(String name, GuideShelf.Opened opened) {
        var free = name;
        for (var number = 2; opened.card(free).isPresent(); number++) {
            free = name + "-" + number;
        }
        return free;
    }

    /// Proposes to take a signed rule away.
    public Outcome remove(Place place, String name, String actor) {
        return house.transactions()
                .inOne(() -> opened(place).stream()
                        .flatMap(opened -> opened.card(name).stream())
                        .filter(card -> card.state() == GuideShelf.State.SIGNED)
                        .findFirst()
                        .map(card -> add(place, name, Kind.REMOVAL, PackWriter.write(card.card()), actor))
                        .orElseGet(() -> refused("card", "there is no signed rule " + name, "choose one of the list")));
    }

    /// Drops what waits for a signature; what was signed before holds on.
    public Outcome drop(Place place, String name, String actor) {
        return house.transactions()
                .inOne(() -> opened(place).stream()
                        .flatMap(opened -> opened.waiting().stream())
                        .filter(card -> card.card().name().equals(name))
                        .findFirst()
                        .map(card -> {
                            var dropped = add(place, name, Kind.DROPPED, PackWriter.write(card.card()), actor);
                            TakeOver.attempt(house, place, actor);
                            return dropped;
                        })
                        .orElseGet(() -> refused("card", "nothing of " + name + " waits", "choose one of the list")));
    }

    private Outcome add(Place place, String name, Kind kind, String body, String actor) {
        var revision = 1
                + house.ruleDrafts().of(place).stream()
                        .filter(draft -> draft.name().equals(name))
                        .mapToInt(Draft::revision)
                        .max()
                        .orElse(0);
        var draft = new Draft(place, name, revision, kind, body, actor, house.now(), null, null);
        house.ruleDrafts().add(draft);
        var action = kind == Kind.DROPPED ? Action.RULE_DRAFT_DROPPED : Action.RULE_DRAFTED;
        house.book()
                .append(RuleEvents.of(house, draft, action, actor)
                        .with(Map.of(
                                "edition",
                                place.edition(),
                                "proposes",
                                kind == Kind.REMOVAL ? "to take it away" : "what it says",
                                "card",
                                body)));
        return new Outcome.Drafted(name, revision);
    }

    private static Outcome refused(String field, String message, String repair) {
        return new Outcome.Refused(List.of(new RuleWish.Fault(field, message, repair)));
    }
}
