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
import tenths.store.capture.Approvals;
import tenths.store.capture.Drafts;
import tenths.time.DraftEntry;
import tenths.time.Expense;
import tenths.time.TimeEntry;
import tenths.time.Work;

/// Makes facts of drafts: by the timekeeper whose time it is, and of the very content that they saw (S-08). The facts
/// wait
/// for a bill like those of an import.
public final class ApproveDrafts {
    /// Before the identity of the draft, as the key of its work.
    static final String SOURCE = "draft:";

    private final House house;
    private final Drafts drafts;
    private final Approvals approvals;

    public ApproveDrafts(House house) {
        this.house = house;
        drafts = new Drafts(house.transactions());
        approvals = new Approvals(house.transactions());
    }

    /// One transaction; a draft that cannot be approved does not keep the others back.
    public Map<UUID, DraftOutcome> approve(Collection<Seen> seen, Person by) {
        return house.transactions().inOne(() -> {
            var held = HeldDrafts.open(house, seen, by);
            var outcomes = new HashMap<>(held.bad());
            var revisions = house.works()
                    .known(held.good().keySet().stream().map(ApproveDrafts::key).toList());
            var facts = new ArrayList<Fact>();
            var days = FullDays.held(house, held.drafts());
            for (var draft : held.drafts()) {
                var full = days.refusal(draft);
                if (!full.isEmpty()) {
                    outcomes.put(draft.id(), new DraftOutcome.Refused(full));
                    continue;
                }
                switch (draft.approved(house.ids().next(), house.today())) {
                    case DraftEntry.Approval.Incomplete(var needs) ->
                        outcomes.put(draft.id(), new DraftOutcome.Incomplete(needs));
                    case DraftEntry.Approval.Fact(var work) -> {
                        var earlier = revisions.get(key(draft.id()));
                        facts.add(new Fact(draft, work, earlier == null ? 1 : earlier.revision() + 1));
                        days.take(draft);
                        outcomes.put(draft.id(), new DraftOutcome.Approved(work.id()));
                    }
                }
            }
            keep(facts, by);
            return outcomes;
        });
    }

    /// A draft and what it became.
    private record Fact(DraftEntry draft, Work work, int revision) {}

    private void keep(List<Fact> facts, Person by) {
        house.works()
                .add(facts.stream()
                        .map(fact ->
                                new Works.Arriving(fact.work(), key(fact.draft().id()), fact.revision(), null))
                        .toList());
        approvals.add(
                facts.stream()
                        .map(fact -> new Approvals.Given(fact.work().id(), fact.draft()))
                        .toList(),
                by.login(),
                house.now());
        drafts.approved(
                facts.stream()
                        .map(fact ->
                                new Drafts.Became(fact.draft().id(), fact.work().id()))
                        .toList(),
                by.login(),
                house.now());
        house.book().append(facts.stream().map(fact -> event(fact, by)).toList());
    }

    static String key(UUID draft) {
        return SOURCE + draft;
    }

    private Event event(Fact fact, Person by) {
        var details = new HashMap<String, @Nullable Object>();
        details.put("draft", fact.draft().id().toString());
        details.put("note", fact.draft().note().toString());
        details.put("content", fact.draft().content().hash().hex());
        details.put("day", fact.work().day().toString());
        var action = switch (fact.work()) {
            case TimeEntry entry -> {
                details.put("timekeeper", entry.timekeeper().value());
                details.put("seconds", entry.worked().seconds());
                yield Action.ENTRY_APPROVED;
            }
            case Expense expense -> {
                details.put("quantity", expense.quantity().toPlainString());
                details.put("unitCost", expense.unitCost().toPlainString());
                yield Action.EXPENSE_RECORDED;
            }
        };
        var subject = new Subject("work", fact.work().id().toString(), fact.revision());
        return Event.of(house.now(), by.login(), action, subject)
                .about(null, fact.work().matter())
                .with(details);
    }
}
