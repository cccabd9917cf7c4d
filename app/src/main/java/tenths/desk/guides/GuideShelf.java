package tenths.desk.guides;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tenths.connectors.packs.PackReader;
import tenths.connectors.packs.PackReading;
import tenths.desk.House;
import tenths.guidelines.cards.CardPack;
import tenths.guidelines.cards.GuideText;
import tenths.guidelines.cards.RuleCard;
import tenths.store.Guides.Edition;
import tenths.store.Guides.Place;
import tenths.store.RuleDrafts.Draft;
import tenths.store.RuleDrafts.Kind;

/// Shows an edition of a guideline as it is now: its text, what is signed, and what waits for a signature.
public final class GuideShelf {
    private final House house;

    public GuideShelf(House house) {
        this.house = house;
    }

    public enum State {
        /// A person signed it.
        SIGNED,
        /// It says something that nobody signed.
        DRAFT,
        /// It is signed, and somebody proposes to take it away.
        REMOVAL
    }

    /// A card with where it stands.
    ///
    /// @param card what it says now
    /// @param signed what was signed before; null where nothing was, or where the card itself is signed
    /// @param revision of the draft; 0 for a rule that came with its pack
    /// @param by who signed it, or wrote the draft; null where that was not kept
    public record Card(
            RuleCard card,
            State state,
            @Nullable RuleCard signed,
            int revision,
            @Nullable String by,
            @Nullable Instant at) {}

    /// An edition with everything in it.
    public record Opened(Edition edition, GuideText text, CardPack pack, List<Card> cards) {
        public Opened {
            cards = List.copyOf(cards);
        }

        /// Those that nobody signed yet.
        public List<Card> waiting() {
            return cards.stream().filter(card -> card.state() != State.SIGNED).toList();
        }

        public Optional<Card> card(String name) {
            return cards.stream()
                    .filter(card -> card.card().name().equals(name))
                    .findFirst();
        }

        /// Whether the quote of a card stands in the text; true where there is no text to look in.
        public boolean quoted(RuleCard card) {
            return text.isEmpty() || text.saying(card.clause().quote()).isPresent();
        }
    }

    /// @param edition 0 for the newest
    public Optional<Opened> open(String pack, int edition) {
        return house.guides().of(pack).stream()
                .filter(each -> edition == 0 || each.place().edition() == edition)
                .findFirst()
                .map(this::open);
    }

    Opened open(Edition edition) {
        var loaded = loaded(edition);
        var drafts = house.ruleDrafts().of(edition.place());
        var signed = new LinkedHashMap<String, Card>();
        loaded.cards()
                .forEach(card ->
                        signed.put(card.name(), new Card(card, State.SIGNED, null, 0, edition.by(), edition.at())));
        drafts.stream().filter(Draft::signed).forEach(draft -> sign(signed, draft, loaded.document()));
        var pack = new CardPack(
                loaded.name(),
                loaded.version(),
                loaded.from(),
                loaded.document(),
                loaded.dayOf(),
                signed.values().stream().map(Card::card).toList());
        return new Opened(edition, house.guides().text(edition.place()), pack, cards(signed, drafts, pack.document()));
    }

    /// What judges bills for the edition; a pack without cards where nothing does yet.
    private CardPack loaded(Edition edition) {
        var place = edition.place();
        return house.packs().of(place).stream()
                .findFirst()
                .map(text -> PackReader.read(text.body()) instanceof PackReading.Read(var pack) ? pack : null)
                .map(pack -> new CardPack(
                        place.pack(),
                        edition.version(),
                        edition.from(),
                        edition.title().isEmpty() ? pack.document() : edition.title(),
                        pack.dayOf(),
                        pack.cards()))
                .orElseGet(() ->
                        new CardPack(place.pack(), 0, edition.from(), edition.title(), edition.dayOf(), List.of()));
    }

    private static void sign(Map<String, Card> signed, Draft draft, String document) {
        if (draft.kind() == Kind.DRAFT) {
            var card = PackReader.card(draft.body(), document);
            signed.put(
                    draft.name(),
                    new Card(card, State.SIGNED, null, draft.revision(), draft.signedBy(), draft.signedAt()));
        } else {
            signed.remove(draft.name());
        }
    }

    private static List<Card> cards(Map<String, Card> signed, List<Draft> drafts, String document) {
        var open = new LinkedHashMap<String, Draft>();
        drafts.forEach(draft -> open.put(draft.name(), draft));
        open.values().removeIf(draft -> draft.signed() || draft.kind() == Kind.DROPPED);
        var cards = new ArrayList<Card>();
        signed.forEach((name, card) -> {
            var draft = open.remove(name);
            cards.add(draft == null ? card : waiting(draft, card.card(), document));
        });
        open.values().forEach(draft -> cards.add(waiting(draft, null, document)));
        return cards;
    }

    private static Card waiting(Draft draft, @Nullable RuleCard signed, String document) {
        var state = draft.kind() == Kind.REMOVAL ? State.REMOVAL : State.DRAFT;
        return new Card(
                PackReader.card(draft.body(), document), state, signed, draft.revision(), draft.by(), draft.at());
    }

    /// The highest number that an edition of a pack has; 0 without any.
    int newest(String pack) {
        return house.guides().of(pack).stream()
                .map(Edition::place)
                .mapToInt(Place::edition)
                .max()
                .orElse(0);
    }
}
