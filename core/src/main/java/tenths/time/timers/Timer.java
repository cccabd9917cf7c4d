package tenths.time.timers;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tenths.firm.TimekeeperId;

/// A person's timer: the turns it took, from the first on, and what follows from them. Nothing is counted down or
/// stored beside them, so it runs on over a restart and is exact afterwards.
///
/// @param turns in their order; a turn's number is its place, from 1
public record Timer(UUID id, TimekeeperId of, List<Turn> turns) {
    /// Most turns of one timer.
    public static final int MOST_TURNS = 500;

    public Timer {
        turns = List.copyOf(turns);
        if (turns.isEmpty() || !(turns.getFirst() instanceof Turn.Begun) || turns.size() > MOST_TURNS) {
            throw new IllegalArgumentException("a timer begins, and has at most " + MOST_TURNS + " turns");
        }
    }

    public static Timer begun(UUID id, TimekeeperId of, Turn.Begun turn) {
        return new Timer(id, of, List.of(turn));
    }

    /// Grows with every turn.
    public int version() {
        return turns.size();
    }

    public State state() {
        return after(version());
    }

    /// How it stood after a turn.
    ///
    /// @param point number of the turn, from 1
    public State after(int point) {
        var states = new ArrayList<State>();
        for (var turn : turns.subList(0, point)) {
            states.add(next(states, turn));
        }
        return states.getLast();
    }

    /// Whole seconds worked at the moment of a turn: what going back to it brings.
    public long secondsAt(int point) {
        return after(point).seconds(turns.get(point - 1).at());
    }

    /// The timer with one more turn.
    ///
    /// @throws IllegalStateException if it cannot take this turn as it stands
    public Timer with(Turn turn) {
        if (turn.at().isBefore(turns.getLast().at())) {
            throw new IllegalStateException("a turn comes after the one before it");
        }
        var longer = new ArrayList<>(turns);
        longer.add(turn);
        var timer = new Timer(id, of, longer);
        timer.state();
        return timer;
    }

    private State next(List<State> before, Turn turn) {
        return switch (turn) {
            case Turn.Begun begun when before.isEmpty() -> State.begun(begun);
            case Turn.Begun _ -> throw new IllegalStateException("a timer begins once");
            case Turn.Resumed(var at) -> only(Standing.STOPPED, before).resumedAt(at);
            case Turn.Stopped stopped -> stopped(only(Standing.RUNNING, before), stopped);
            case Turn.Labelled(var _, var label) -> open(before).labelled(label);
            case Turn.SetBack back -> setBack(before, back);
            case Turn.Kept _ -> only(Standing.STOPPED, before).ended(Standing.KEPT);
            case Turn.Discarded(var at) -> open(before).stoppedAt(at).ended(Standing.DISCARDED);
        };
    }

    private static State stopped(State running, Turn.Stopped turn) {
        if (turn.ended().isBefore(running.since()) || turn.ended().isAfter(turn.at())) {
            throw new IllegalStateException("the work ended between the start and the moment of stopping");
        }
        return running.stoppedAt(turn.ended());
    }

    /// As it stood at the moment of that turn.
    private State setBack(List<State> before, Turn.SetBack turn) {
        if (before.getLast().standing() == Standing.KEPT || turn.point() < 1 || turn.point() > before.size()) {
            throw new IllegalStateException("there is no way back to turn " + turn.point());
        }
        return before.get(turn.point() - 1)
                .stoppedAt(turns.get(turn.point() - 1).at());
    }

    private static State only(Standing standing, List<State> before) {
        var state = before.getLast();
        if (state.standing() != standing) {
            throw new IllegalStateException("the timer is " + state.standing() + ", not " + standing);
        }
        return state;
    }

    private static State open(List<State> before) {
        var state = before.getLast();
        if (!state.standing().open()) {
            throw new IllegalStateException("the timer is over: " + state.standing());
        }
        return state;
    }
}
