package tenths.desk.capture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.desk.House;
import tenths.firm.TimekeeperId;
import tenths.store.capture.Timers;
import tenths.store.capture.Weeks;
import tenths.time.timers.Timer;
import tenths.time.weeks.Day;
import tenths.time.weeks.Week;

/// A person says that a week is complete, takes that back, or marks a day off. Drafts and timers come first: what
/// nobody
/// decided about is not complete.
public final class CompleteWeek {
    private final House house;
    private final Weeks weeks;
    private final OpenWeeks open;
    private final Timers timers;

    public CompleteWeek(House house) {
        this.house = house;
        weeks = new Weeks(house.transactions());
        open = new OpenWeeks(house);
        timers = new Timers(house.transactions());
    }

    /// What came of it.
    public sealed interface Outcome {
        /// @param week as it stands now
        record Done(Week week) implements Outcome {}

        /// @param problems all of them, each a sentence with its repair
        record Refused(List<String> problems) implements Outcome {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    /// @param day any day of the week
    public Outcome complete(TimekeeperId of, LocalDate day, String actor) {
        return house.transactions().inOne(() -> {
            var monday = Week.mondayOf(day);
            var problems = problems(of, open.own(of, monday));
            if (!problems.isEmpty()) {
                return new Outcome.Refused(problems);
            }
            if (weeks.setComplete(of, monday, house.now())) {
                var week = open.own(of, monday);
                write(
                        of,
                        monday,
                        actor,
                        Action.WEEK_COMPLETED,
                        Map.of("seconds", week.sum(Day::approved), "target", week.sum(Day::target)));
            }
            return new Outcome.Done(open.own(of, monday));
        });
    }

    private List<String> problems(TimekeeperId of, Week week) {
        var problems = new ArrayList<String>();
        if (week.monday().isAfter(house.today())) {
            problems.add("This week has not begun. Say so when it is over.");
        }
        if (week.sum(Day::drafted) > 0) {
            problems.add("There is time in drafts. Release or dismiss it first.");
        }
        if (week.sum(Day::timed) > 0) {
            problems.add("There is time on timers. Write it down or discard it first.");
        }
        if (timers.running(of).stream().anyMatch(timer -> leftIn(week, timer))) {
            problems.add("A timer was left running overnight. Say when the work ended first.");
        }
        return problems;
    }

    private boolean leftIn(Week week, Timer timer) {
        return timer.state().leftOvernight(house.now(), house.zone())
                && timer.state().byDay(house.now(), house.zone()).keySet().stream()
                        .anyMatch(day -> Week.mondayOf(day).equals(week.monday()));
    }

    /// @param day any day of the week
    public Outcome reopen(TimekeeperId of, LocalDate day, String actor) {
        return house.transactions().inOne(() -> {
            var monday = Week.mondayOf(day);
            if (weeks.setOpen(of, monday)) {
                write(of, monday, actor, Action.WEEK_REOPENED, Map.of());
            }
            return new Outcome.Done(open.own(of, monday));
        });
    }

    /// @param off false for a day that is to be worked after all
    public Outcome dayOff(TimekeeperId of, LocalDate day, boolean off, String actor) {
        return house.transactions().inOne(() -> {
            if (weeks.setOff(of, day, off)) {
                write(of, Week.mondayOf(day), actor, Action.DAY_OFF_SET, Map.of("day", day.toString(), "off", off));
            }
            return new Outcome.Done(open.own(of, Week.mondayOf(day)));
        });
    }

    private void write(TimekeeperId of, LocalDate monday, String actor, Action action, Map<String, ?> details) {
        house.book()
                .append(Event.of(house.now(), actor, action, new Subject("week", of.value() + " " + monday, 0))
                        .with(details));
    }
}
