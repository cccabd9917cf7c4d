package tenths.desk.capture;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import tenths.desk.House;
import tenths.firm.TimekeeperId;
import tenths.time.timers.Timer;
import tenths.time.timers.Turn;

/// Stops the timer that runs. After a midnight it asks when the work ended, and counts nothing before it is told.
public final class StopTimer {
    private final TimerTurns turns;

    public StopTimer(House house) {
        turns = new TimerTurns(house);
    }

    /// When the work ended.
    public sealed interface End {
        /// At this moment, unless a midnight has passed.
        record AsPressed() implements End {}

        /// At this moment, and the person really worked through the night.
        record WorkedThrough() implements End {}

        /// Earlier: the timer was forgotten.
        record Earlier(Instant moment) implements End {}
    }

    /// @param version of the timer that the person saw
    public TimerOutcome stop(TimekeeperId of, UUID id, int version, End end, String actor) {
        return turns.act(of, id, version, timer -> {
            if (!timer.state().running()) {
                return new TimerOutcome.Stale(timer);
            }
            return switch (end) {
                case End.AsPressed _ ->
                    turns.leftOvernight(timer)
                            ? new TimerOutcome.LeftOvernight(timer)
                            : stopped(timer, turns.after(timer), actor);
                case End.WorkedThrough _ -> stopped(timer, turns.after(timer), actor);
                case End.Earlier(var moment) -> earlier(timer, moment.truncatedTo(ChronoUnit.SECONDS), actor);
            };
        });
    }

    private TimerOutcome earlier(Timer timer, Instant moment, String actor) {
        return moment.isBefore(timer.state().since()) || moment.isAfter(turns.after(timer))
                ? new TimerOutcome.Refused(List.of("The work cannot have ended then: the timer did not run yet, or it"
                        + " is still to come. Give a time between the start of the timer and now."))
                : stopped(timer, moment, actor);
    }

    private TimerOutcome stopped(Timer timer, Instant ended, String actor) {
        return new TimerOutcome.Done(turns.take(timer, new Turn.Stopped(turns.after(timer), ended), actor));
    }
}
