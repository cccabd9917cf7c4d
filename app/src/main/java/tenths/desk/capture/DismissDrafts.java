package tenths.desk.capture;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import tenths.audit.Action;
import tenths.desk.House;
import tenths.store.capture.Drafts;

/// Puts drafts aside that are no work, with the reason; they can be taken up again.
public final class DismissDrafts {
    public static final int LONGEST_REASON = 200;

    private final House house;
    private final Drafts drafts;

    public DismissDrafts(House house) {
        this.house = house;
        drafts = new Drafts(house.transactions());
    }

    public Map<UUID, DraftOutcome> dismiss(Collection<Seen> seen, String reason, Person by) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            var refused = new DraftOutcome.Refused("Say why, in at most %d characters.".formatted(LONGEST_REASON));
            var outcomes = new HashMap<UUID, DraftOutcome>();
            seen.forEach(each -> outcomes.put(each.draft(), refused));
            return outcomes;
        }
        return house.transactions().inOne(() -> {
            var held = HeldDrafts.open(house, seen, by);
            var outcomes = new HashMap<>(held.bad());
            drafts.dismissed(held.good().keySet(), reason, by.login(), house.now());
            house.book()
                    .append(held.drafts().stream()
                            .map(draft -> DraftEvents.of(
                                            house.now(), by.login(), Action.ENTRY_DISMISSED, draft, draft.version() + 1)
                                    .because(reason)
                                    .with(DraftEvents.note(draft)))
                            .toList());
            held.good().keySet().forEach(id -> outcomes.put(id, new DraftOutcome.Dismissed()));
            return outcomes;
        });
    }
}
