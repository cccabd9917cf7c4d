package tenths.web.capture;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tenths.access.User;
import tenths.connectors.mail.Mailer;
import tenths.desk.House;
import tenths.desk.capture.OpenWeeks;
import tenths.desk.capture.RemindPeople;
import tenths.desk.capture.SetTargets;
import tenths.firm.Timekeeper;
import tenths.firm.TimekeeperId;
import tenths.store.capture.Letters;
import tenths.store.capture.Targets;
import tenths.time.weeks.Target;
import tenths.time.weeks.Week;
import tenths.web.Frames;
import tenths.web.Notices;
import tenths.web.Say;

/// Who owes time, for the biller: the list, everybody's week, targets, and reminders.
@Controller
public final class MissingPage {
    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3_600);
    private static final Set<DayOfWeek> USUAL_DAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final LocalTime USUAL_HOUR = LocalTime.of(9, 0);

    private final House house;
    private final Frames frames;
    private final Notices notices;
    private final Mailer mailer;
    private final OpenWeeks weeks;
    private final Targets targets;
    private final Letters letters;
    private final RemindPeople remind;
    private final SetTargets set;

    MissingPage(House house, Frames frames, Notices notices, Mailer mailer) {
        this.house = house;
        this.frames = frames;
        this.notices = notices;
        this.mailer = mailer;
        weeks = new OpenWeeks(house);
        targets = new Targets(house.transactions());
        letters = new Letters(house.transactions());
        remind = new RemindPeople(house);
        set = new SetTargets(house);
    }

    /// A person who owes time.
    ///
    /// @param fate of their newest reminder; null for none
    public record Row(
            TimekeeperId id, String name, int days, long seconds, LocalDate oldest, Letters.@Nullable Fate fate) {}

    /// What the biller sees.
    ///
    /// @param grid everybody's week, by name
    /// @param plan of the house; no days for never
    public record Shown(
            List<Row> rows,
            LocalDate monday,
            LocalDate today,
            Map<String, Week> grid,
            boolean anyTarget,
            boolean mail,
            Letters.Plan plan,
            ZoneId zone) {
        public long seconds() {
            return rows.stream().mapToLong(Row::seconds).sum();
        }

        public int complete() {
            return (int) grid.values().stream().filter(Week::complete).count();
        }
    }

    /// @param week any day of the week to show; last week if left out
    @GetMapping("/missing")
    ModelAndView show(HttpServletRequest request, @RequestParam(defaultValue = "") String week) {
        var people = house.directory().timekeepers();
        var monday = monday(week);
        var grid = new TreeMap<String, Week>();
        weeks.everybody(monday).forEach((id, each) -> grid.put(name(people.get(id), id), each));
        return frames.page(
                request,
                "missing",
                new Shown(
                        rows(people),
                        monday,
                        house.today(),
                        grid,
                        !targets.all().isEmpty(),
                        mailer.on(),
                        letters.plan().stream().findFirst().orElse(new Letters.Plan(USUAL_HOUR, Set.of())),
                        house.zone()));
    }

    private List<Row> rows(Map<TimekeeperId, Timekeeper> people) {
        var owing = weeks.owing();
        var fates = letters.newest(owing.stream().map(OpenWeeks.Owing::person).toList(), Letters.About.TIME);
        return owing.stream()
                .map(each -> {
                    var days = each.days(house.today());
                    return new Row(
                            each.person(),
                            name(people.get(each.person()), each.person()),
                            days.size(),
                            each.seconds(),
                            days.getFirst().date(),
                            fates.get(each.person()));
                })
                .toList();
    }

    private static String name(@Nullable Timekeeper person, TimekeeperId id) {
        return person == null ? id.value() : person.name();
    }

    private LocalDate monday(String text) {
        try {
            return Week.mondayOf(text.isBlank() ? house.today().minusWeeks(1) : LocalDate.parse(text));
        } catch (DateTimeException unreadable) {
            return Week.mondayOf(house.today());
        }
    }

    /// @param people the ticked ones
    @PostMapping("/missing/reminders")
    String remind(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @RequestParam(defaultValue = "") List<String> people) {
        if (!mailer.on()) {
            notices.bad(request, List.of("Mail is off: the firm named no mail server. Nothing was sent."));
            return "redirect:/missing";
        }
        var chosen = people.stream().map(TimekeeperId::new).toList();
        var reminded = remind.some(chosen, user.login());
        var lines = new ArrayList<>(reminded.notReminded());
        lines.addFirst(Say.count(reminded.reminded().size(), "reminder is", "reminders are") + " on the way.");
        if (reminded.notReminded().isEmpty()) {
            notices.good(request, lines.getFirst());
        } else {
            notices.bad(request, lines);
        }
        return "redirect:/missing";
    }

    @PostMapping("/missing/plan")
    String plan(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @RequestParam String at,
            @RequestParam(defaultValue = "") List<DayOfWeek> days) {
        try {
            set.plan(new Letters.Plan(LocalTime.parse(at), Set.copyOf(days)), user.login());
            notices.good(
                    request,
                    days.isEmpty()
                            ? "The house reminds nobody by itself."
                            : "The house reminds by itself at " + at + ", whoever owes time then.");
        } catch (DateTimeException unreadable) {
            notices.bad(request, List.of("The time is not understood. Write it like 09:00."));
        }
        return "redirect:/missing";
    }

    /// A person's target as the form shows it.
    ///
    /// @param hours blank for none
    public record Wanted(Timekeeper person, String hours, Set<DayOfWeek> days, LocalDate from, String address) {}

    /// @param today the day from which a new target usually counts
    public record Wishes(List<Wanted> people, LocalDate today) {}

    @GetMapping("/missing/targets")
    ModelAndView targets(HttpServletRequest request) {
        var all = targets.all();
        var addresses = targets.addresses();
        var people = house.directory().timekeepers().values().stream()
                .map(person -> wanted(
                        person, all.getOrDefault(person.id(), List.of()), addresses.getOrDefault(person.id(), "")))
                .toList();
        return frames.page(request, "targets", new Wishes(people, house.today()));
    }

    private Wanted wanted(Timekeeper person, List<Target> all, String address) {
        if (all.isEmpty()) {
            return new Wanted(person, "", USUAL_DAYS, Week.mondayOf(house.today()), address);
        }
        var newest = all.getLast();
        return new Wanted(person, Say.hours(newest.secondsPerDay()), newest.days(), newest.validFrom(), address);
    }

    @PostMapping("/missing/targets")
    String save(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @RequestParam String person,
            @RequestParam String hours,
            @RequestParam(defaultValue = "") List<DayOfWeek> days,
            @RequestParam String from,
            @RequestParam(defaultValue = "") String address) {
        List<String> problems;
        try {
            var wish = new SetTargets.Wish(
                    new TimekeeperId(person), LocalDate.parse(from), seconds(hours), Set.copyOf(days), address);
            problems = set.save(wish, user.login());
        } catch (DateTimeException | ArithmeticException | IllegalArgumentException unreadable) {
            problems = List.of("The hours or the day are not understood. Write them like 7.50 and 2026-11-02.");
        }
        if (problems.isEmpty()) {
            notices.good(request, "Saved.");
        } else {
            notices.bad(request, problems);
        }
        return "redirect:/missing/targets";
    }

    private static int seconds(String hours) {
        return new BigDecimal(hours.strip()).multiply(SECONDS_PER_HOUR).intValueExact();
    }
}
