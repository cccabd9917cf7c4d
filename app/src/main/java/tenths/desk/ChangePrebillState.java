package tenths.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.store.PrebillRow;
import tenths.store.PrebillRow.State;
import tenths.time.Work;

/// Moves prebills along: approve, hold, give to a reviewer, open again, discard. Every bill has its own outcome.
public final class ChangePrebillState {
    private static final int BILLS_PER_CHUNK = 1_000;

    private final House house;

    public ChangePrebillState(House house) {
        this.house = house;
    }

    /// What became of one prebill.
    public sealed interface Outcome {
        record Changed(State state, int version) implements Outcome {}

        /// @param reasons all of them
        record Refused(List<String> reasons) implements Outcome {
            public Refused {
                reasons = List.copyOf(reasons);
            }
        }

        /// Somebody else changed the bill meanwhile.
        ///
        /// @param version it has now
        record Stale(int version) implements Outcome {}

        record Unknown() implements Outcome {}
    }

    private static final int ANY = -1;

    /// Where to.
    public enum Move {
        APPROVE,
        HOLD,
        REVIEW,
        REOPEN,
        DISCARD
    }

    /// Changes each that can be changed. Approving is refused while a blocking finding, or one that nobody has
    /// acknowledged, is
    /// open.
    public Map<UUID, Outcome> move(List<UUID> prebills, Move move, String reason, String actor) {
        var outcomes = new LinkedHashMap<UUID, Outcome>();
        for (var id : prebills) {
            outcomes.put(id, house.transactions().inOne(() -> change(id, ANY, move, reason, actor)));
        }
        return outcomes;
    }

    /// Changes one bill as somebody saw it.
    ///
    /// @param version that they saw
    public Outcome move(UUID id, int version, Move move, String reason, String actor) {
        return house.transactions().inOne(() -> change(id, version, move, reason, actor));
    }

    /// Approves all that can be approved, many in one transaction.
    ///
    /// @return how many were approved
    public int approveAll(List<UUID> prebills, String actor) {
        var approved = 0;
        for (var chunk : Chunks.of(prebills, _ -> 1, BILLS_PER_CHUNK)) {
            approved += house.transactions().inOne(() -> {
                var rows = house.prebills().approve(chunk, actor, house.now());
                house.book()
                        .append(rows.stream()
                                .map(row -> Event.of(
                                                house.now(),
                                                actor,
                                                Action.PREBILL_APPROVED,
                                                new Subject("prebill", row.id().toString(), row.version()))
                                        .about(row.client(), row.matter()))
                                .toList());
                return rows.size();
            });
        }
        return approved;
    }

    private Outcome change(UUID id, int version, Move move, String reason, String actor) {
        var found = house.prebills().lock(List.of(id));
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        var row = found.getFirst();
        if (version != ANY && version != row.version()) {
            return new Outcome.Stale(row.version());
        }
        var refusals = refusals(row, move);
        if (!refusals.isEmpty()) {
            return new Outcome.Refused(refusals);
        }
        if (move == Move.DISCARD) {
            release(row);
        }
        var changed = changed(row, move, actor);
        house.prebills().update(changed);
        house.book()
                .append(Event.of(
                                house.now(),
                                actor,
                                action(move),
                                new Subject("prebill", id.toString(), changed.version()))
                        .about(row.client(), row.matter())
                        .because(reason.isBlank() ? null : reason)
                        .with(Map.of(
                                "from",
                                row.state().name(),
                                "to",
                                changed.state().name())));
        return new Outcome.Changed(changed.state(), changed.version());
    }

    private List<String> refusals(PrebillRow row, Move move) {
        var reasons = new ArrayList<String>();
        if (!row.state().open()) {
            reasons.add("The bill is " + (row.state() == State.FINAL ? "final" : "discarded") + " and cannot change.");
        } else if (move == Move.APPROVE) {
            var figures = row.figures();
            if (figures.lines() == 0) {
                reasons.add("Nothing is left on the bill. Discard it.");
            }
            if (figures.blocks() > 0) {
                reasons.add(count(figures.blocks(), "finding blocks", "findings block")
                        + " the bill. Fix or overrule them.");
            }
            if (figures.acknowledges() > 0) {
                reasons.add(count(figures.acknowledges(), "finding waits", "findings wait") + " for an answer.");
            }
            var questions = house.questions().openOn(row.id()).size();
            if (questions > 0) {
                reasons.add(
                        count(questions, "question is", "questions are") + " open on the bill. Close what is settled.");
            }
        }
        return reasons;
    }

    private static String count(int n, String one, String many) {
        return n + " " + (n == 1 ? one : many);
    }

    private PrebillRow changed(PrebillRow row, Move move, String actor) {
        var hands = row.hands();
        var approved = move == Move.APPROVE;
        var newHands = new PrebillRow.Hands(
                hands.profile(),
                hands.reviewer(),
                hands.preparedBy(),
                hands.preparedAt(),
                approved ? actor : null,
                approved ? house.now() : null,
                move == Move.REVIEW ? house.now() : null);
        return row.with(state(move), row.version() + 1, row.figures(), newHands);
    }

    private static State state(Move move) {
        return switch (move) {
            case APPROVE -> State.APPROVED;
            case HOLD -> State.HOLD;
            case REVIEW -> State.REVIEW;
            case REOPEN -> State.CHECK;
            case DISCARD -> State.DISCARDED;
        };
    }

    private static Action action(Move move) {
        return switch (move) {
            case APPROVE -> Action.PREBILL_APPROVED;
            case HOLD, REVIEW, REOPEN -> Action.PREBILL_REOPENED;
            case DISCARD -> Action.PREBILL_DISCARDED;
        };
    }

    private void release(PrebillRow row) {
        var works = house.works().on(List.of(row.id())).getOrDefault(row.id(), List.of());
        house.prebills().release(works.stream().map(Work::id).toList());
        house.works().queue(works);
        house.findings().forget(List.of(row.id()));
        house.approvalUses().forget(List.of(row.id()));
    }
}
