package tenths.desk.capture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.desk.House;
import tenths.store.Works;
import tenths.store.capture.DraftRow;
import tenths.store.capture.Drafts;
import tenths.time.DraftEntry;

/// Takes an approval or a dismissal back. The approved work is reversed, never removed; work that is on a bill already
/// is
/// corrected there.
public final class ReopenDrafts {
    private static final String REASON = "approval undone";

    private final House house;
    private final Drafts drafts;

    public ReopenDrafts(House house) {
        this.house = house;
        drafts = new Drafts(house.transactions());
    }

    public Map<UUID, DraftOutcome> reopen(Collection<UUID> ids, Person by) {
        return house.transactions().inOne(() -> {
            var held = HeldDrafts.settled(house, ids, by);
            var known = house.works()
                    .known(held.good().keySet().stream().map(ApproveDrafts::key).toList());
            var outcomes = new HashMap<>(held.bad());
            held.good().forEach((id, row) -> outcomes.put(id, outcome(row, known.get(ApproveDrafts.key(id)))));
            var back = held.good().values().stream()
                    .filter(row -> outcomes.get(row.draft().id()) instanceof DraftOutcome.Reopened)
                    .toList();
            takeBack(back, known, by);
            return outcomes;
        });
    }

    private void takeBack(List<DraftRow> back, Map<String, Works.Known> known, Person by) {
        var works = new ArrayList<UUID>();
        var events = new ArrayList<Event>();
        for (var row : back) {
            var draft = row.draft();
            var work = known.get(ApproveDrafts.key(draft.id()));
            if (row.state() == DraftRow.State.APPROVED && work != null) {
                works.add(work.work().id());
                events.add(reversed(work, draft, by));
            } else {
                events.add(DraftEvents.of(house.now(), by.login(), Action.DRAFT_REOPENED, draft, draft.version() + 1)
                        .with(DraftEvents.note(draft)));
            }
        }
        house.works().reverse(works, REASON, by.login(), house.now());
        drafts.reopened(back.stream().map(row -> row.draft().id()).toList(), by.login(), house.now());
        house.book().append(events);
    }

    private static DraftOutcome outcome(DraftRow row, Works.@Nullable Known work) {
        if (row.state() == DraftRow.State.DISMISSED || work == null) {
            return new DraftOutcome.Reopened();
        }
        if (work.bill() != null) {
            return new DraftOutcome.Refused(
                    "It is on a bill already (%s). Ask your biller to correct it there, or to".formatted(work.bill())
                            + " discard or credit that bill first.");
        }
        return work.gone() == null
                ? new DraftOutcome.Reopened()
                : new DraftOutcome.Refused("Its work was %s already.".formatted(work.gone()));
    }

    private Event reversed(Works.Known work, DraftEntry draft, Person by) {
        var subject = new Subject("work", work.work().id().toString(), work.revision());
        return Event.of(house.now(), by.login(), Action.ENTRY_REVERSED, subject)
                .about(null, work.work().matter())
                .because(REASON)
                .with(Map.of("draft", draft.id().toString()));
    }
}
