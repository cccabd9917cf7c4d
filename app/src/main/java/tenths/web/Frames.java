package tenths.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import tenths.access.Role;
import tenths.access.User;
import tenths.desk.House;
import tenths.jobs.Tasks;
import tenths.store.PrebillRow.State;
import tenths.store.capture.Inbox;
import tenths.store.capture.Timers;

/// Puts the frame around a page.
@Component
public final class Frames {
    private final House house;
    private final Tasks tasks;
    private final Notices notices;
    private final RailCounts rail;
    private final Inbox inbox;
    private final Timers timers;

    Frames(House house, Tasks tasks, Notices notices) {
        this.house = house;
        this.tasks = tasks;
        this.notices = notices;
        rail = new RailCounts(house);
        inbox = new Inbox(house.transactions());
        timers = new Timers(house.transactions());
    }

    /// @param template file name without ending
    /// @param it what the template shows
    public ModelAndView page(HttpServletRequest request, String template, Object it) {
        return new ModelAndView(template, Map.of("page", frame(request), "it", it));
    }

    public Frame frame(HttpServletRequest request) {
        var user = user();
        var counts = user == null || user.role() != Role.BILLER ? null : rail.now();
        return new Frame(
                user,
                csrf(request),
                request.getRequestURI(),
                house.today(),
                notices.take(request),
                rooms(user, counts),
                user == null ? List.of() : tasks.of(user.login()),
                counts == null ? null : cycle(counts.bills()),
                clock(user));
    }

    private @Nullable TimerClock clock(@Nullable User user) {
        var timekeeper = user == null ? null : user.timekeeper();
        return timekeeper == null ? null : TimerClock.of(timers.open(timekeeper), house.now(), house.zone());
    }

    public static String csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
    }

    static @Nullable User user() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof User user ? user : null;
    }

    private Frame.Cycle cycle(Map<State, Integer> counts) {
        var open = counts.entrySet().stream()
                .filter(entry -> entry.getKey().open())
                .mapToInt(Map.Entry::getValue)
                .sum();
        return new Frame.Cycle(
                YearMonth.from(house.today()).minusMonths(1), counts.getOrDefault(State.APPROVED, 0), open);
    }

    private List<Frame.Room> rooms(@Nullable User user, RailCounts.@Nullable Counts counts) {
        if (user == null) {
            return List.of();
        }
        var today = new Frame.Room("/", "Today", "t", null);
        var sources = new Frame.Room("/sources", "Sources", "u", null);
        return switch (user.role()) {
            case ADMINISTRATOR ->
                List.of(
                        today,
                        new Frame.Room("/people", "People", "p", null),
                        sources,
                        new Frame.Room("/firm", "Firm", "f", null),
                        new Frame.Room("/formats", "Formats", "x", null),
                        new Frame.Room("/models", "Language model", "l", null));
            case TIMEKEEPER -> around(today, own(user), asked(user), sources);
            case BILLER -> billing(today, own(user), sources, Objects.requireNonNull(counts, "a biller has counts"));
        };
    }

    private List<Frame.Room> billing(
            Frame.Room today, List<Frame.Room> own, Frame.Room sources, RailCounts.Counts counts) {
        var rooms = new ArrayList<>(own);
        rooms.addFirst(today);
        rooms.addAll(List.of(
                new Frame.Room("/missing", "Missing time", "o", null),
                new Frame.Room("/imports", "Import", "i", null),
                new Frame.Room("/run", "Bill run", "r", counts.waiting()),
                new Frame.Room("/forecast", "Forecast", "e", null),
                new Frame.Room("/bills", "Bills", "b", cycle(counts.bills()).all()),
                new Frame.Room("/findings", "Findings", "f", counts.findings()),
                new Frame.Room("/questions", "Questions", "q", counts.questions()),
                new Frame.Room("/invoices", "Invoices", "s", null),
                new Frame.Room("/send", "Send", "d", null),
                new Frame.Room("/rates", "Rates", "a", null),
                new Frame.Room("/budgets", "Budgets", "y", null),
                new Frame.Room("/topups", "Top-ups", "k", null),
                new Frame.Room("/what-if", "What if", "h", null),
                new Frame.Room("/rules", "Rules", "l", null),
                new Frame.Room("/approvals", "Approvals", "v", null),
                new Frame.Room("/record", "Record", "c", null),
                sources,
                new Frame.Room("/firm", "Firm", "m", null),
                new Frame.Room("/formats", "Formats", "x", null)));
        return rooms;
    }

    private static List<Frame.Room> around(Frame.Room first, List<Frame.Room> own, Frame.Room... last) {
        var rooms = new ArrayList<>(own);
        rooms.addFirst(first);
        rooms.addAll(List.of(last));
        return rooms;
    }

    private Frame.Room asked(User user) {
        var own = user.timekeeper();
        var open = own == null ? 0 : house.questions().countTo(own);
        return new Frame.Room("/questions", "Questions", "q", open);
    }

    /// The rooms of those who keep time.
    private List<Frame.Room> own(User user) {
        var of = user.timekeeper();
        if (of == null) {
            return List.of();
        }
        var open = inbox.counts(new Inbox.Filter(of, "", "")).all();
        return List.of(new Frame.Room("/inbox", "Inbox", "n", open), new Frame.Room("/time", "My time", "w", null));
    }
}
