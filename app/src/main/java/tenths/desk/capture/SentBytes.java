package tenths.desk.capture;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import tenths.access.Vault;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.desk.House;
import tenths.desk.Locks;
import tenths.store.capture.ModelCalls;
import tenths.store.capture.ModelCalls.Kind;

/// Opens the exact bytes of a question for somebody who may read them, and deletes those whose time is over. Both are
/// in
/// the house book.
public final class SentBytes {
    private final House house;
    private final ModelCalls calls;

    public SentBytes(House house) {
        this.house = house;
        calls = new ModelCalls(house.transactions());
    }

    /// What was sent and what came back.
    ///
    /// @param answer blank where none came
    public record Opened(String question, String answer) {}

    /// None where the bytes are deleted.
    public List<Opened> read(UUID call, String actor) {
        return house.transactions()
                .inOne(() -> calls.bytes(call, Kind.QUESTION).stream()
                        .map(locked -> {
                            house.book()
                                    .append(Event.of(
                                            house.now(), actor, Action.MODEL_BYTES_READ, subject(call.toString())));
                            return new Opened(open(call, Kind.QUESTION, locked), answer(call));
                        })
                        .toList());
    }

    private String answer(UUID call) {
        return calls.bytes(call, Kind.ANSWER)
                .map(locked -> open(call, Kind.ANSWER, locked))
                .orElse("");
    }

    private String open(UUID call, Kind kind, byte[] locked) {
        try {
            return house.vault().open(Locks.modelBytes(call, kind), locked);
        } catch (Vault.Unopened closed) {
            return "[" + closed.getMessage() + "]";
        }
    }

    /// Deletes what need not be kept any longer.
    public void sweep(String actor) {
        house.transactions().inOne(() -> {
            var gone = calls.sweep(house.today());
            if (gone > 0) {
                house.book()
                        .append(Event.of(house.now(), actor, Action.MODEL_BYTES_DELETED, subject("old questions"))
                                .with(Map.of("questions", gone)));
            }
            return gone;
        });
    }

    private static Subject subject(String id) {
        return new Subject("language model", id, 0);
    }
}
