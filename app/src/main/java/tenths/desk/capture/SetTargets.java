package tenths.desk.capture;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.desk.House;
import tenths.firm.TimekeeperId;
import tenths.store.capture.Letters;
import tenths.store.capture.Targets;
import tenths.time.weeks.Target;

/// Says how much people mean to work, where their reminders go, and when the house reminds by itself.
public final class SetTargets {
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})+");
    private static final int LONGEST_ADDRESS = 254;

    private final House house;
    private final Targets targets;
    private final Letters letters;

    public SetTargets(House house) {
        this.house = house;
        targets = new Targets(house.transactions());
        letters = new Letters(house.transactions());
    }

    /// As a person wants it for somebody.
    ///
    /// @param address blank for none
    public record Wish(TimekeeperId person, LocalDate from, int secondsPerDay, Set<DayOfWeek> days, String address) {
        public Wish {
            days = Set.copyOf(days);
            address = address.strip();
        }
    }

    /// @return all problems; nothing was saved if there is one
    public List<String> save(Wish wish, String actor) {
        return house.transactions().inOne(() -> {
            var problems = problems(wish);
            if (problems.isEmpty()) {
                keep(wish, actor);
            }
            return problems;
        });
    }

    private void keep(Wish wish, String actor) {
        targets.save(wish.person(), new Target(wish.from(), wish.secondsPerDay(), wish.days()));
        targets.saveAddress(wish.person(), wish.address());
        house.book()
                .append(Event.of(
                                house.now(),
                                actor,
                                Action.TARGET_CHANGED,
                                new Subject("timekeeper", wish.person().value(), 0))
                        .with(Map.of(
                                "from", wish.from().toString(),
                                "secondsPerDay", wish.secondsPerDay(),
                                "days",
                                        wish.days().stream()
                                                .sorted()
                                                .map(DayOfWeek::name)
                                                .toList(),
                                "address", wish.address())));
    }

    private List<String> problems(Wish wish) {
        var problems = new ArrayList<String>();
        if (!house.directory().timekeepers().containsKey(wish.person())) {
            problems.add("There is no timekeeper " + wish.person() + ". Check the number.");
        }
        if (wish.secondsPerDay() < 0 || wish.secondsPerDay() > Target.SECONDS_PER_DAY) {
            problems.add("A day's target is 0 to 24 hours. Write it like 7.50.");
        }
        if (!wish.address().isEmpty()
                && (wish.address().length() > LONGEST_ADDRESS
                        || !ADDRESS.matcher(wish.address()).matches())) {
            problems.add("The mail address is not understood. Write it like name@firm.example.");
        }
        return problems;
    }

    /// @param plan no days mean never
    public void plan(Letters.Plan plan, String actor) {
        house.transactions().inOne(() -> {
            letters.plan(plan);
            house.book()
                    .append(Event.of(house.now(), actor, Action.REMINDERS_PLANNED, new Subject("plan", "reminders", 0))
                            .with(Map.of(
                                    "at", plan.at().toString(),
                                    "days",
                                            plan.days().stream()
                                                    .sorted()
                                                    .map(DayOfWeek::name)
                                                    .toList())));
            return plan;
        });
    }
}
