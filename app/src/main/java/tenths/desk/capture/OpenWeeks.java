package tenths.desk.capture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tenths.desk.House;
import tenths.firm.TimekeeperId;
import tenths.store.capture.Targets;
import tenths.store.capture.Timers;
import tenths.store.capture.Weeks;
import tenths.time.timers.State;
import tenths.time.weeks.Day;
import tenths.time.weeks.Target;
import tenths.time.weeks.Week;

/// Lays weeks out: one's own with drafts and timers, everybody's with approved time alone, for what is not released is
/// its person's.
public final class OpenWeeks {
    /// How far back missing time is looked for.
    public static final int WEEKS_BACK = 8;

    private final House house;
    private final Weeks weeks;
    private final Targets targets;
    private final Timers timers;

    public OpenWeeks(House house) {
        this.house = house;
        weeks = new Weeks(house.transactions());
        targets = new Targets(house.transactions());
        timers = new Timers(house.transactions());
    }

    /// A person who owes time.
    ///
    /// @param weeks those that owe, the oldest first
    /// @param seconds of all of them together
    public record Owing(TimekeeperId person, List<Week> weeks, long seconds) {
        public Owing {
            weeks = List.copyOf(weeks);
        }

        /// The days that lack time, the oldest first.
        public List<Day> days(LocalDate today) {
            return weeks.stream().flatMap(week -> week.owing(today).stream()).toList();
        }
    }

    /// A person's own week, with what is drafted and what stands on timers.
    public Week own(TimekeeperId of, LocalDate monday) {
        return house.transactions().inOne(() -> {
            var figures = figures(Map.of(of, targets.of(of)), monday, monday.plusDays(Week.LENGTH - 1L));
            var drafted = weeks.drafted(List.of(of), monday, monday.plusDays(Week.LENGTH - 1L))
                    .getOrDefault(of, Map.of());
            var timed = timed(of);
            return Week.of(
                    monday,
                    figures.complete(of, monday),
                    day -> new Day(
                            day,
                            figures.target(of, day),
                            figures.approved(of, day),
                            drafted.getOrDefault(day, 0L),
                            timed.getOrDefault(day, 0L)));
        });
    }

    /// What stands on a person's open timers, by day. A stretch that was left running overnight counts nothing yet.
    private Map<LocalDate, Long> timed(TimekeeperId of) {
        var timed = new HashMap<LocalDate, Long>();
        timers.open(of)
                .forEach(timer ->
                        counted(timer.state()).forEach((day, seconds) -> timed.merge(day, seconds, Long::sum)));
        return timed;
    }

    private Map<LocalDate, Long> counted(State state) {
        return state.leftOvernight(house.now(), house.zone())
                ? state.over().byDay(house.now(), house.zone())
                : state.byDay(house.now(), house.zone());
    }

    /// A week of everybody who has a target, by person.
    public Map<TimekeeperId, Week> everybody(LocalDate monday) {
        return house.transactions().inOne(() -> {
            var all = targets.all();
            var figures = figures(all, monday, monday.plusDays(Week.LENGTH - 1L));
            var found = new TreeMap<TimekeeperId, Week>();
            all.keySet().forEach(person -> found.put(person, figures.week(person, monday)));
            return found;
        });
    }

    /// Who owes time as of the end of yesterday, the most first.
    public List<Owing> owing() {
        return house.transactions().inOne(() -> {
            var today = house.today();
            var first = Week.mondayOf(today).minusWeeks(WEEKS_BACK);
            var all = targets.all();
            var figures = figures(all, first, today);
            return all.keySet().stream()
                    .map(person -> owing(person, figures, first, today))
                    .filter(owing -> owing.seconds() > 0)
                    .sorted(Comparator.comparingLong(Owing::seconds).reversed().thenComparing(Owing::person))
                    .toList();
        });
    }

    private static Owing owing(TimekeeperId person, Figures figures, LocalDate first, LocalDate today) {
        var owing = new ArrayList<Week>();
        for (var monday = first; monday.isBefore(today); monday = monday.plusWeeks(1)) {
            var week = figures.week(person, monday);
            if (week.owed(today) > 0) {
                owing.add(week);
            }
        }
        return new Owing(
                person,
                owing,
                owing.stream().mapToLong(week -> week.owed(today)).sum());
    }

    private Figures figures(Map<TimekeeperId, List<Target>> all, LocalDate from, LocalDate to) {
        Collection<TimekeeperId> people = all.keySet();
        return new Figures(
                all,
                weeks.approved(people, from, to),
                weeks.daysOff(people, from, to),
                weeks.complete(people, from, to));
    }

    /// Of several people and weeks, read at once.
    private record Figures(
            Map<TimekeeperId, List<Target>> targets,
            Map<TimekeeperId, Map<LocalDate, Long>> approved,
            Map<TimekeeperId, Set<LocalDate>> daysOff,
            Map<TimekeeperId, Set<LocalDate>> complete) {
        long target(TimekeeperId person, LocalDate day) {
            return daysOff.getOrDefault(person, Set.of()).contains(day)
                    ? 0
                    : Target.seconds(targets.getOrDefault(person, List.of()), day);
        }

        long approved(TimekeeperId person, LocalDate day) {
            return approved.getOrDefault(person, Map.of()).getOrDefault(day, 0L);
        }

        boolean complete(TimekeeperId person, LocalDate monday) {
            return complete.getOrDefault(person, Set.of()).contains(monday);
        }

        Week week(TimekeeperId person, LocalDate monday) {
            return Week.of(
                    monday,
                    complete(person, monday),
                    day -> new Day(day, target(person, day), approved(person, day), 0, 0));
        }
    }
}
