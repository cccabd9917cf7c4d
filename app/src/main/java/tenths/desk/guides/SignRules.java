package tenths.desk.guides;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.connectors.packs.PackReader;
import tenths.desk.House;
import tenths.store.Guides.Place;
import tenths.store.RuleDrafts.Draft;
import tenths.store.RuleDrafts.Kind;

/// Signs cards of a guideline. A rule judges bills from its signature on and never before; who signed what stands in
/// the house book.
public final class SignRules {
    private final House house;

    public SignRules(House house) {
        this.house = house;
    }

    /// A card as the person saw it.
    ///
    /// @param revision that was shown; a card that was written anew meanwhile is not signed
    public record Seen(String name, int revision) {
        /// Reads `name@revision`.
        ///
        /// @throws IllegalArgumentException if it is no such text
        public static Seen of(String text) {
            var mark = text.lastIndexOf('@');
            return new Seen(text.substring(0, Math.max(0, mark)), Integer.parseInt(text.substring(mark + 1)));
        }
    }

    public sealed interface Outcome {
        /// @param version of the pack that judges now; 0 while the earlier edition still does
        /// @param left cards of the edition that still wait
        record Signed(int signed, int version, int left) implements Outcome {}

        /// @param reasons each with its repair; nothing was signed
        record Refused(List<String> reasons) implements Outcome {
            public Refused {
                reasons = List.copyOf(reasons);
            }
        }
    }

    public Outcome sign(Place place, List<Seen> seen, String actor) {
        if (seen.isEmpty()) {
            return new Outcome.Refused(List.of("No card is ticked. Tick those that you have read."));
        }
        return house.transactions().inOne(() -> {
            house.ruleDrafts().lock(place.pack());
            var open = new GuideShelf(house).open(place.pack(), place.edition());
            if (open.isEmpty()) {
                return new Outcome.Refused(List.of("There is no such guideline. Choose one of the list."));
            }
            var reasons = stale(open.get(), seen);
            return reasons.isEmpty() ? signed(place, seen, actor) : new Outcome.Refused(reasons);
        });
    }

    private static List<String> stale(GuideShelf.Opened opened, List<Seen> seen) {
        var reasons = new ArrayList<String>();
        for (var each : seen) {
            if (opened.waiting().stream()
                    .noneMatch(card -> card.card().name().equals(each.name()) && card.revision() == each.revision())) {
                reasons.add("The card " + each.name() + " was changed or signed meanwhile. Read it again.");
            }
        }
        return reasons;
    }

    private Outcome signed(Place place, List<Seen> seen, String actor) {
        var drafts = house.ruleDrafts().of(place).stream()
                .filter(draft -> seen.contains(new Seen(draft.name(), draft.revision())))
                .toList();
        house.ruleDrafts().sign(drafts, actor, house.now());
        var version = TakeOver.attempt(house, place, actor);
        house.book()
                .append(drafts.stream()
                        .map(draft -> event(draft, version, actor))
                        .toList());
        var left = new GuideShelf(house)
                .open(place.pack(), place.edition())
                .orElseThrow()
                .waiting()
                .size();
        return new Outcome.Signed(drafts.size(), version, left);
    }

    private Event event(Draft draft, int version, String actor) {
        var card = PackReader.card(draft.body(), "");
        return RuleEvents.of(house, draft, Action.RULE_SIGNED, actor)
                .with(Map.of(
                        "edition", draft.place().edition(),
                        "kind", card.kind().code(),
                        "clause", card.clause().reference(),
                        "takenAway", draft.kind() == Kind.REMOVAL,
                        "version", version));
    }
}
