package tenths.desk.capture;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.desk.House;
import tenths.firm.TimekeeperId;
import tenths.store.capture.Timers;
import tenths.time.timers.Label;
import tenths.time.timers.Timer;
import tenths.time.timers.Turn;

/// What the verbs about timers share: one person's acts take turns, each turn is kept with its event, and the words of
/// a timer never stand in the book.
final class TimerTurns {
    private static final int ROOM_FOR_THE_LAST = 3;

    private final House house;
    private final Timers timers;

    TimerTurns(House house) {
        this.house = house;
        timers = new Timers(house.transactions());
    }

    Timers timers() {
        return timers;
    }

    /// Now, to the second.
    Instant now() {
        return house.now().truncatedTo(ChronoUnit.SECONDS);
    }

    /// One act of a person, in one transaction.
    TimerOutcome act(TimekeeperId of, Supplier<TimerOutcome> act) {
        try {
            return house.transactions().inOne(() -> {
                timers.lock(of);
                return act.get();
            });
        } catch (DuplicateKeyException another) {
            return timers.running(of).stream()
                    .<TimerOutcome>map(TimerOutcome.AlreadyRuns::new)
                    .findFirst()
                    .orElseThrow(() -> another);
        }
    }

    /// An act on one timer that the person saw in a version.
    TimerOutcome act(TimekeeperId of, UUID id, int version, Function<Timer, TimerOutcome> act) {
        return act(of, () -> {
            var found = timers.find(of, id);
            if (found.isEmpty()) {
                return new TimerOutcome.Unknown();
            }
            var timer = found.getFirst();
            if (timer.version() != version) {
                return new TimerOutcome.Stale(timer);
            }
            return act.apply(timer);
        });
    }

    /// The same for an act that can be done again and again: room is left for the turns that end a timer.
    TimerOutcome actWithRoom(TimekeeperId of, UUID id, int version, Function<Timer, TimerOutcome> act) {
        return act(
                of,
                id,
                version,
                timer -> timer.version() <= Timer.MOST_TURNS - ROOM_FOR_THE_LAST
                        ? act.apply(timer)
                        : new TimerOutcome.Refused(List.of("This timer has taken " + timer.version()
                                + " turns. Write its time down or discard it, and start a new one.")));
    }

    /// Keeps one more turn with its event.
    Timer take(Timer timer, Turn turn, String actor) {
        var longer = timer.with(turn);
        keep(longer, actor);
        return longer;
    }

    /// Keeps the newest turn of a timer with its event.
    void keep(Timer timer, String actor) {
        timers.add(timer);
        var turn = timer.turns().getLast();
        var details = new HashMap<String, Object>(Map.of(
                "timekeeper",
                timer.of().value(),
                "seconds",
                timer.state().seconds(turn.at()),
                "turn",
                timer.version()));
        if (turn instanceof Turn.SetBack(var _, var point)) {
            details.put("backTo", point);
        }
        if (turn instanceof Turn.Stopped(var _, var ended)) {
            details.put("ended", ended.toString());
        }
        house.book()
                .append(Event.of(
                                house.now(),
                                actor,
                                action(turn),
                                new Subject("timer", timer.id().toString(), timer.version()))
                        .about(null, timer.state().label().matter())
                        .with(details));
    }

    private static Action action(Turn turn) {
        return switch (turn) {
            case Turn.Begun _, Turn.Resumed _ -> Action.TIMER_STARTED;
            case Turn.Stopped _ -> Action.TIMER_STOPPED;
            case Turn.Labelled _ -> Action.TIMER_LABELLED;
            case Turn.SetBack _ -> Action.TIMER_SET_BACK;
            case Turn.Kept _ -> Action.TIMER_KEPT;
            case Turn.Discarded _ -> Action.TIMER_DISCARDED;
        };
    }

    /// Why a timer cannot be for this; nothing if it can.
    List<String> problems(Label label) {
        var matter = label.matter();
        return matter != null && house.directory().matters(List.of(matter)).isEmpty()
                ? List.of("There is no matter " + matter + ". Check the number, or name a temporary matter.")
                : List.of();
    }

    /// Whether it ran past midnight in the firm's zone.
    boolean leftOvernight(Timer timer) {
        return timer.state().leftOvernight(now(), house.zone());
    }

    /// The clock of another machine may lag a little: a turn never comes before the one before it.
    Instant after(Timer timer) {
        var last = timer.turns().getLast().at();
        var now = now();
        return now.isBefore(last) ? last : now;
    }
}
