package tenths.connectors.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tenths.firm.Timekeeper;

/// Fills the days of a month with work that no rule objects to: nobody works more than seven and a half hours a day,
/// nothing is written twice.
final class Diary {
    private static final int MOST_TENTHS_A_DAY = 75;

    private final List<DemoMatters.Case> cases;
    private final List<Timekeeper> people;
    private final Dice dice;
    private final Narratives narratives;
    private final Map<Timekeeper, List<DemoMatters.Case>> mine = new HashMap<>();
    private final Set<String> told = new HashSet<>();

    Diary(List<DemoMatters.Case> cases, List<Timekeeper> people, Dice dice) {
        this.cases = cases;
        this.people = people;
        this.dice = dice;
        narratives = new Narratives(dice);
        for (var each : cases) {
            if (!each.quiet()) {
                each.team()
                        .forEach(person -> mine.computeIfAbsent(person, _ -> new ArrayList<>())
                                .add(each));
            }
        }
    }

    /// A person's day, kept free for what is planted on it.
    record Slot(Timekeeper person, LocalDate day) {}

    /// @param entries about so many
    /// @param taken days that are kept free
    List<DemoRow> time(YearMonth month, int entries, Set<Slot> taken) {
        var days = Calendar.workingDays(month);
        var slots = days.size() * mine.size();
        var rows = new ArrayList<DemoRow>();
        for (var day : days) {
            for (var person : people) {
                var his = mine.getOrDefault(person, List.of());
                if (!his.isEmpty() && !taken.contains(new Slot(person, day))) {
                    var least = entries / slots;
                    var count = least + (dice.between(1, slots) <= entries % slots ? 1 : 0);
                    fill(rows, day, person, his, count);
                }
            }
        }
        return rows;
    }

    private void fill(List<DemoRow> rows, LocalDate day, Timekeeper person, List<DemoMatters.Case> his, int count) {
        var left = MOST_TENTHS_A_DAY;
        for (var i = 0; i < count && left > 2; i++) {
            var matter = dice.of(his);
            var attorney = !person.classification().equals(DemoPeople.PARALEGAL);
            var next = narratives.next(matter, attorney);
            if (!told.add(matter.id() + day + next.telling().note())) {
                continue;
            }
            var tenths = Math.min(next.tenths(), left);
            left -= tenths;
            var id = "t-%s-%04d".formatted(day.toString().replace("-", ""), rows.size() + 1);
            var entered = day.plusDays(dice.between(0, 2));
            rows.add(DemoRow.time(id, day, person.id().value(), matter.id(), next.telling(), tenths * 10, entered));
        }
    }

    /// Expenses of the month, each of its own day and amount.
    List<DemoRow> expenses(YearMonth month, int count) {
        var days = Calendar.workingDays(month);
        var busy = cases.stream().filter(each -> !each.quiet()).toList();
        var seen = new HashSet<String>();
        var rows = new ArrayList<DemoRow>();
        while (rows.size() < count) {
            var matter = dice.of(busy);
            var day = dice.of(days);
            var cost = cost("x-%s-%04d".formatted(month.toString().replace("-", ""), rows.size() + 1), matter, day);
            if (seen.add(matter.id() + day + cost.expense() + cost.price() + cost.quantity())) {
                rows.add(cost);
            }
        }
        return rows;
    }

    private DemoRow cost(String id, DemoMatters.Case matter, LocalDate day) {
        var pl = matter.plaintiff();
        var n = Integer.toString(dice.between(20, 190));
        return switch (dice.between(1, 6)) {
            case 1 -> DemoRow.cost(id, day, matter.id(), "E101", n, "0.08", "Copies of treatment records of " + pl);
            case 2 ->
                DemoRow.cost(id, day, matter.id(), "E109", n, "0.65", "Mileage to deposition in the " + pl + " claim");
            case 3 -> DemoRow.cost(id, day, matter.id(), "E112", "1", n + ".00", "Court fee for motion against " + pl);
            case 4 ->
                DemoRow.cost(
                        id,
                        day,
                        matter.id(),
                        "E115",
                        "1",
                        "1" + n.charAt(0) + "4.50",
                        "Transcript in the " + pl + " claim");
            case 5 ->
                DemoRow.cost(
                        id,
                        day,
                        matter.id(),
                        "E113",
                        "1",
                        "4" + n.charAt(0) + ".00",
                        "Subpoena fee for records of " + pl);
            default ->
                DemoRow.cost(
                        id,
                        day,
                        matter.id(),
                        "E107",
                        "1",
                        "1" + n.charAt(0) + ".75",
                        "Courier to court in the " + pl + " claim");
        };
    }
}
