package tenths.web;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import org.jspecify.annotations.NullMarked;
import tenths.desk.SmallFirm;
import tenths.desk.capture.KeepTimer;
import tenths.desk.capture.RuleReaders;
import tenths.desk.capture.SetTargets;
import tenths.desk.capture.TimerOutcome;
import tenths.firm.TimekeeperId;
import tenths.store.capture.Timers;
import tenths.time.timers.Label;
import tenths.time.timers.Timer;
import tenths.time.timers.Turn;

/// Timers, drafts and targets for a look at the pages that show them.
@NullMarked
final class TimersOnTheDesk {
    private static final TimekeeperId DANA = new TimekeeperId("417");

    private final SmallFirm firm;
    private final Timers timers;

    private TimersOnTheDesk(SmallFirm firm) {
        this.firm = firm;
        timers = new Timers(firm.house().transactions());
    }

    static void in(SmallFirm firm) {
        var desk = new TimersOnTheDesk(firm);
        desk.targets();
        desk.drafts();
        desk.standing();
        desk.running();
    }

    private void targets() {
        var set = new SetTargets(firm.house());
        var days = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        for (var person : new String[] {"417", "522"}) {
            set.save(
                    new SetTargets.Wish(
                            new TimekeeperId(person),
                            LocalDate.of(2026, 10, 5),
                            25_200,
                            days,
                            person + "@firm.example"),
                    "biller");
        }
    }

    private Timer begun(String words, String at, int matter) {
        var label = new Label(words, matter == 0 ? null : SmallFirm.matter(matter), matter == 0 ? "Doe intake" : "");
        return kept(Timer.begun(firm.house().ids().next(), DANA, new Turn.Begun(Instant.parse(at), label)));
    }

    private Timer kept(Timer timer) {
        firm.house().transactions().inOne(() -> {
            timers.add(timer);
            return timer;
        });
        return timer;
    }

    private void drafts() {
        written("Telephone conference with adjuster regarding deposition", "2026-11-02T14:00:00Z", 95, 1);
        written("Draft answer to complaint", "2026-11-02T16:00:00Z", 140, 2);
        written("", "2026-11-03T08:00:00Z", 33, 0);
    }

    private void written(String words, String at, int minutes, int matter) {
        var timer = begun(words, at, matter);
        var end = timer.turns().getFirst().at().plus(Duration.ofMinutes(minutes));
        var stopped = kept(timer.with(new Turn.Stopped(end, end)));
        var outcome = new KeepTimer(firm.house(), new RuleReaders(firm.house()))
                .keep(DANA, stopped.id(), stopped.version(), new KeepTimer.Days.Ask(), "timekeeper");
        if (!(outcome instanceof TimerOutcome.Kept)) {
            throw new IllegalStateException("not written down: " + outcome);
        }
    }

    private void standing() {
        var timer = begun("Review medical records of Dr. Alvarez", "2026-11-03T10:12:04Z", 3);
        var end = Instant.parse("2026-11-03T10:58:41Z");
        kept(timer.with(new Turn.Stopped(end, end)));
        begunAndOver("Call with court clerk", "2026-11-03T11:02:00Z");
    }

    private void begunAndOver(String words, String at) {
        var timer = begun(words, at, 0);
        kept(timer.with(new Turn.Discarded(timer.turns().getFirst().at().plusSeconds(310))));
    }

    private void running() {
        begun("Prepare for deposition of plaintiff", "2026-11-03T14:12:09Z", 1);
    }
}
