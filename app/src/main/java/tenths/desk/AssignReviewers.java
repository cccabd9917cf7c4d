package tenths.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.firm.TimekeeperId;
import tenths.store.PrebillRow;

/// Names who reviews a bill. What is on the bill and where it stands does not change.
public final class AssignReviewers {
    private final House house;

    public AssignReviewers(House house) {
        this.house = house;
    }

    /// What came of it.
    ///
    /// @param before who reviewed each bill that changed hands; blank for nobody
    /// @param refused a sentence for each that did not
    public record Assigned(Map<UUID, String> before, List<String> refused) {
        public Assigned {
            before = Map.copyOf(before);
            refused = List.copyOf(refused);
        }
    }

    /// Gives each bill its reviewer, all in one transaction. Bills that have that reviewer already stay as they are.
    public Assigned assign(Map<UUID, TimekeeperId> reviewers, String actor) {
        return house.transactions().inOne(() -> {
            var people = house.directory().timekeepers();
            var before = new LinkedHashMap<UUID, String>();
            var refused = new ArrayList<String>();
            var events = new ArrayList<Event>();
            for (var row : house.prebills().lock(reviewers.keySet())) {
                var reviewer = Objects.requireNonNull(reviewers.get(row.id()));
                if (!people.containsKey(reviewer)) {
                    refused.add(row.matter().value() + ": the firm has no timekeeper " + reviewer.value() + ".");
                } else if (!row.state().open()) {
                    refused.add(row.matter().value() + ": the bill is no longer open.");
                } else if (!reviewer.value().equals(row.hands().reviewer())) {
                    before.put(row.id(), Objects.requireNonNullElse(row.hands().reviewer(), ""));
                    events.add(give(row, reviewer, actor));
                }
            }
            house.book().append(events);
            return new Assigned(before, refused);
        });
    }

    private Event give(PrebillRow row, TimekeeperId reviewer, String actor) {
        var given = row.with(
                row.state(), row.version() + 1, row.figures(), row.hands().reviewedBy(reviewer.value()));
        house.prebills().update(given);
        return Event.of(
                        house.now(),
                        actor,
                        Action.PREBILL_ASSIGNED,
                        new Subject("prebill", row.id().toString(), given.version()))
                .about(row.client(), row.matter())
                .with(Map.of(
                        "from", Objects.requireNonNullElse(row.hands().reviewer(), ""),
                        "to", reviewer.value()));
    }
}
