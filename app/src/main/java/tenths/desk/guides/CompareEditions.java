package tenths.desk.guides;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.desk.House;
import tenths.guidelines.cards.RuleDiff;
import tenths.guidelines.cards.TextDiff;
import tenths.store.Guides.Place;

/// Holds two editions of a guideline side by side, and keeps who has seen which difference.
public final class CompareEditions {
    private final House house;

    public CompareEditions(House house) {
        this.house = house;
    }

    /// What the editions do not share.
    ///
    /// @param text paragraph by paragraph, each with what it is called in the list of what was seen
    /// @param rules card by card, drafts included
    /// @param seen what somebody has seen
    public record Compared(
            GuideShelf.Opened before,
            GuideShelf.Opened after,
            List<TextDiff.Change> text,
            List<RuleDiff.Change> rules,
            Set<String> seen) {
        /// What nobody has seen yet.
        public List<String> unseen() {
            var all = new ArrayList<String>();
            text.forEach(change -> all.add(called(change)));
            rules.forEach(change -> all.add(called(change)));
            all.removeAll(seen);
            return all;
        }
    }

    /// What a difference of the text is called: `text 12` after the paragraph in the newer edition.
    public static String called(TextDiff.Change change) {
        return switch (change) {
            case TextDiff.Change.Gone(var gone) -> "gone " + gone.number();
            case TextDiff.Change.Added(var added) -> "text " + added.number();
            case TextDiff.Change.Reworded(var _, var after, var _) -> "text " + after.number();
        };
    }

    /// What a difference of the rules is called: `rule hours-per-day`.
    public static String called(RuleDiff.Change change) {
        return "rule " + change.card().name();
    }

    /// None if there is no such edition.
    public Optional<Compared> compare(String pack, int earlier, int later) {
        var shelf = new GuideShelf(house);
        var before = shelf.open(pack, earlier);
        var after = shelf.open(pack, later);
        if (before.isEmpty() || after.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Compared(
                before.get(),
                after.get(),
                TextDiff.between(before.get().text(), after.get().text()),
                RuleDiff.between(
                        before.get().pack().cards(),
                        after.get().cards().stream()
                                .filter(card -> card.state() != GuideShelf.State.REMOVAL)
                                .map(GuideShelf.Card::card)
                                .toList()),
                house.guides().seen(new Place(pack, later), earlier)));
    }

    /// Keeps that a person has seen some of the differences.
    ///
    /// @param what as they are called; others are passed over
    /// @return how many nobody had seen before
    public int see(String pack, int earlier, int later, List<String> what, String actor) {
        var wanted = compare(pack, earlier, later).map(Compared::unseen).orElse(List.of()).stream()
                .filter(what::contains)
                .toList();
        if (wanted.isEmpty()) {
            return 0;
        }
        return house.transactions().inOne(() -> {
            var fresh = house.guides().see(new Place(pack, later), earlier, wanted, actor, house.now());
            house.book()
                    .append(Event.of(
                                    house.now(),
                                    actor,
                                    Action.GUIDELINE_CHANGES_SEEN,
                                    new Subject("guidelines", pack, later))
                            .with(Map.of("against", earlier, "seen", wanted)));
            return fresh;
        });
    }
}
