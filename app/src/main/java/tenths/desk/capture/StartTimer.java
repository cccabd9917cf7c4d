package tenths.desk.capture;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tenths.desk.House;
import tenths.firm.TimekeeperId;
import tenths.time.timers.Label;
import tenths.time.timers.Standing;
import tenths.time.timers.Timer;
import tenths.time.timers.Turn;

/// Starts a timer, a new one or one that stands. One runs at a time: the one that the person sees running is stopped.
public final class StartTimer {
    /// Most timers on one desk.
    public static final int MOST_OPEN = 30;

    private final House house;
    private final TimerTurns turns;

    public StartTimer(House house) {
        this.house = house;
        turns = new TimerTurns(house);
    }

    /// Starts a new one.
    ///
    /// @param seen the timer that the person saw running; null for none
    public TimerOutcome begin(TimekeeperId of, Label label, @Nullable UUID seen, String actor) {
        return turns.act(of, () -> {
            var problems = turns.problems(label);
            if (!problems.isEmpty()) {
                return new TimerOutcome.Refused(problems);
            }
            if (turns.timers().open(of).size() >= MOST_OPEN) {
                return new TimerOutcome.Refused(List.of(
                        "There are " + MOST_OPEN + " timers already. Write the time of some down or discard them."));
            }
            return instead(of, seen, actor, () -> {
                var timer = Timer.begun(house.ids().next(), of, new Turn.Begun(turns.now(), label));
                turns.keep(timer, actor);
                return new TimerOutcome.Done(timer);
            });
        });
    }

    /// Lets one that stands run again.
    ///
    /// @param version of the timer that the person saw
    /// @param seen the timer that they saw running; null for none
    public TimerOutcome resume(TimekeeperId of, UUID id, int version, @Nullable UUID seen, String actor) {
        return turns.actWithRoom(of, id, version, timer -> {
            if (timer.state().standing() != Standing.STOPPED) {
                return new TimerOutcome.Stale(timer);
            }
            return instead(
                    of,
                    seen,
                    actor,
                    () -> new TimerOutcome.Done(turns.take(timer, new Turn.Resumed(turns.after(timer)), actor)));
        });
    }

    /// Stops what runs, if the person knows of it, and starts.
    private TimerOutcome instead(TimekeeperId of, @Nullable UUID seen, String actor, Supplier<TimerOutcome> start) {
        var running = turns.timers().running(of);
        if (running.isEmpty()) {
            return start.get();
        }
        var other = running.getFirst();
        if (!other.id().equals(seen)) {
            return new TimerOutcome.AlreadyRuns(other);
        }
        if (turns.leftOvernight(other)) {
            return new TimerOutcome.LeftOvernight(other);
        }
        var at = turns.after(other);
        turns.take(other, new Turn.Stopped(at, at), actor);
        return start.get();
    }
}
