package tenths.desk.capture;

import java.util.List;
import java.util.UUID;
import tenths.desk.House;
import tenths.firm.TimekeeperId;
import tenths.time.timers.Label;
import tenths.time.timers.Standing;
import tenths.time.timers.Timer;
import tenths.time.timers.Turn;

/// Says what a timer is for, sets it back to a point of its history, or discards it.
public final class ChangeTimer {
    private final TimerTurns turns;

    public ChangeTimer(House house) {
        turns = new TimerTurns(house);
    }

    /// @param version of the timer that the person saw
    public TimerOutcome label(TimekeeperId of, UUID id, int version, Label label, String actor) {
        return turns.actWithRoom(of, id, version, timer -> {
            var problems = turns.problems(label);
            if (!problems.isEmpty()) {
                return new TimerOutcome.Refused(problems);
            }
            if (!timer.state().standing().open()) {
                return over(timer);
            }
            return timer.state().label().equals(label)
                    ? new TimerOutcome.Done(timer)
                    : done(timer, new Turn.Labelled(turns.after(timer), label), actor);
        });
    }

    /// @param point number of the turn to go back to, from 1
    public TimerOutcome setBack(TimekeeperId of, UUID id, int version, int point, String actor) {
        return turns.actWithRoom(of, id, version, timer -> {
            if (timer.state().standing() == Standing.KEPT) {
                return over(timer);
            }
            return point < 1 || point > timer.version()
                    ? new TimerOutcome.Refused(
                            List.of("This timer has no turn " + point + ". It has 1 to " + timer.version() + "."))
                    : done(timer, new Turn.SetBack(turns.after(timer), point), actor);
        });
    }

    public TimerOutcome discard(TimekeeperId of, UUID id, int version, String actor) {
        return turns.act(
                of,
                id,
                version,
                timer -> timer.state().standing().open()
                        ? done(timer, new Turn.Discarded(turns.after(timer)), actor)
                        : over(timer));
    }

    private TimerOutcome done(Timer timer, Turn turn, String actor) {
        return new TimerOutcome.Done(turns.take(timer, turn, actor));
    }

    private static TimerOutcome over(Timer timer) {
        return new TimerOutcome.Refused(List.of("This timer is over: its time "
                + (timer.state().standing() == Standing.KEPT
                        ? "is in the inbox."
                        : "was discarded. Set it back first.")));
    }
}
