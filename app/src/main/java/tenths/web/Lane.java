package tenths.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tenths.store.PrebillRow.State;

/// A tab of the board of bills: one state, or all that can still change.
public enum Lane {
    OPEN,
    CHECK,
    REVIEW,
    APPROVED,
    HOLD,
    FINAL,
    DISCARDED;

    public List<State> states() {
        return this == OPEN
                ? Arrays.stream(State.values()).filter(State::open).toList()
                : List.of(State.valueOf(name()));
    }

    /// Whether its bills can still change.
    public boolean open() {
        return states().getFirst().open();
    }

    public String word() {
        return this == OPEN ? "All open" : Words.word(State.valueOf(name()));
    }

    public String sign() {
        return this == OPEN ? "≡" : Words.sign(State.valueOf(name()));
    }

    public int count(Map<State, Integer> counts) {
        return states().stream()
                .mapToInt(state -> counts.getOrDefault(state, 0))
                .sum();
    }

    /// Who fills it next, where it is empty.
    public String next() {
        return switch (this) {
            case OPEN, CHECK -> "No bill is to be checked. The next bill run fills this.";
            case REVIEW -> "No bill waits for a reviewer. Bills come here from \"To check\" with r.";
            case APPROVED -> "Nothing approved yet. Bills come here from \"To check\" with a.";
            case HOLD -> "No bill is on hold. Bills come here with h, and stay until somebody takes them off.";
            case FINAL -> "No bill is final yet. Approved bills come here with f.";
            case DISCARDED -> "No bill was discarded. The work of a discarded bill waits for the next run.";
        };
    }
}
