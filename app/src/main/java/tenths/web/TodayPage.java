package tenths.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import tenths.access.User;
import tenths.checks.Severity;
import tenths.desk.House;
import tenths.desk.WatchBudgets;
import tenths.desk.capture.OpenWeeks;
import tenths.store.Imports;
import tenths.store.PrebillRow.State;
import tenths.store.Questions;
import tenths.store.forecasts.Forecasts;
import tenths.store.views.BillList;
import tenths.store.views.Causes;
import tenths.store.views.RecordList;
import tenths.store.views.UntilNextEvent;
import tenths.store.views.WaitingList;
import tenths.web.forecasts.Newest;
import tenths.web.papers.AppealPages;

/// S1: what now?
@Controller
public final class TodayPage {
    private static final int STEPS = 5;
    static final int HANDS_ON_LIMIT = 120;

    private final House house;
    private final Frames frames;
    private final BillList bills;
    private final Causes causes;
    private final WaitingList waiting;
    private final RecordList book;
    private final Imports imports;
    private final Forecasts forecasts;
    private final UntilNextEvent<LocalDate, Watched> budgets;

    TodayPage(House house, Frames frames) {
        this.house = house;
        this.frames = frames;
        bills = new BillList(house.transactions());
        causes = new Causes(house.transactions());
        waiting = new WaitingList(house.transactions());
        book = new RecordList(house.transactions());
        imports = new Imports(house.transactions());
        forecasts = new Forecasts(house.transactions());
        budgets = new UntilNextEvent<>(house.transactions(), _ -> Watched.of(new WatchBudgets(house).written()));
    }

    /// A line of a panel: a count with where its rows are.
    ///
    /// @param sum amount in minor units
    public record Item(int count, String what, @Nullable Long sum, String currency, String link) {
        /// More of the same currency, under the words of the first.
        public Item and(Item next) {
            var both = sum == null || next.sum == null ? sum : Long.valueOf(Math.addExact(sum, next.sum));
            return new Item(count + next.count, what, both, currency, link);
        }
    }

    /// The next thing to do.
    public record Next(String what, String link) {}

    /// A step of the first day.
    public record Step(String what, String link, boolean done) {}

    /// The biller's day.
    ///
    /// @param forecast what would happen if all bills went out now, as it was asked last; none before the first
    /// @param imported the newest import; empty before the first
    public record Shown(
            Map<State, Integer> counts,
            int open,
            List<Item> blocks,
            List<Item> people,
            List<Item> files,
            List<Next> next,
            WaitingList.Total waiting,
            long handsOn,
            List<Newest> forecast,
            List<Imports.Row> imported,
            List<Step> firstDay,
            ZoneId zone) {}

    @GetMapping("/")
    ModelAndView today(HttpServletRequest request, @AuthenticationPrincipal User user) {
        return switch (user.role()) {
            case BILLER -> frames.page(request, "today", shown());
            case TIMEKEEPER -> new ModelAndView("redirect:/time");
            case ADMINISTRATOR -> new ModelAndView("redirect:/people");
        };
    }

    /// From anywhere to the next thing to do.
    @GetMapping("/next")
    String next() {
        return "redirect:" + shown().next().stream().findFirst().map(Next::link).orElse("/");
    }

    private Shown shown() {
        var counts = bills.counts();
        var open = counts.entrySet().stream()
                .filter(entry -> entry.getKey().open())
                .mapToInt(Map.Entry::getValue)
                .sum();
        var found = causes.all();
        var waits = waiting.total(house.today());
        var monthStart = house.today().withDayOfMonth(1).atStartOfDay(house.zone());
        return new Shown(
                counts,
                open,
                Stream.concat(AppealPages.today(house).stream(), blocks(found).stream())
                        .toList(),
                people(counts, bills.oldest(), house.questions().open(), new OpenWeeks(house).owing()),
                files(),
                next(counts, found, waits),
                waits,
                book.handsOnMinutes(monthStart.toInstant()),
                Newest.of(forecasts),
                imports.page(0, 1),
                open == 0 && waits.entries() == 0 && counts.isEmpty() ? firstDay() : List.of(),
                house.zone());
    }

    private static List<Item> blocks(List<Causes.Cause> found) {
        return found.stream()
                .filter(cause -> cause.severity() != Severity.WARN)
                .limit(STEPS)
                .map(cause -> new Item(
                        cause.bills(),
                        Words.rule(cause.rule()) + " · " + cause.clientName(),
                        cause.atRisk(),
                        cause.currency(),
                        FindingsPage.link(cause)))
                .toList();
    }

    private List<Item> people(
            Map<State, Integer> counts,
            Map<State, Instant> oldest,
            List<Questions.Row> questions,
            List<OpenWeeks.Owing> owing) {
        var seconds = owing.stream().mapToLong(OpenWeeks.Owing::seconds).sum();
        var work = Stream.of(
                item(counts, oldest, State.CHECK, "to check"),
                item(counts, oldest, State.REVIEW, "with reviewers"),
                item(counts, oldest, State.HOLD, "on hold"),
                asked(questions),
                new Item(owing.size(), "owe time, " + Say.hours(seconds) + " h", null, "", "/missing"));
        return Stream.concat(work, budgets().stream())
                .filter(item -> item.count() > 0)
                .toList();
    }

    /// A firm that writes no budgets is told nothing of them.
    private List<Item> budgets() {
        if (!house.budgets().areKept()) {
            return List.of();
        }
        var watched = budgets.ask(house.today());
        var over = watched.over();
        var waiting = watched.waiting();
        return List.of(
                new Item(
                        over,
                        over == 1
                                ? "matter is beyond a threshold of its budget"
                                : "matters are beyond a threshold of their budgets",
                        null,
                        "",
                        "/budgets?preset=OVER"),
                new Item(
                        waiting,
                        (waiting == 1 ? "budget waits" : "budgets wait") + " for the client",
                        null,
                        "",
                        "/budgets?preset=WAITING"));
    }

    /// Open matters whose budget is used beyond a threshold, and budgets that the client has not answered.
    private record Watched(int over, int waiting) {
        static Watched of(List<WatchBudgets.Row> rows) {
            return new Watched(
                    Math.toIntExact(rows.stream()
                            .filter(WatchBudgets.Row::isOpenAndOver)
                            .count()),
                    Math.toIntExact(
                            rows.stream().filter(WatchBudgets.Row::waits).count()));
        }
    }

    private Item asked(List<Questions.Row> questions) {
        var answered = questions.stream().filter(Questions.Row::isAnswered).count();
        var oldest = questions.stream().map(row -> row.asked().at()).findFirst();
        var what = "questions open" + age(oldest.orElse(null)) + (answered > 0 ? ", " + answered + " answered" : "");
        return new Item(questions.size(), what, null, "", "/questions");
    }

    private Item item(Map<State, Integer> counts, Map<State, Instant> oldest, State state, String what) {
        var words = what + age(oldest.get(state));
        return new Item(counts.getOrDefault(state, 0), words, null, "", "/bills?state=" + state);
    }

    private String age(@Nullable Instant oldest) {
        return Stream.ofNullable(oldest)
                .map(at -> Say.since(LocalDate.ofInstant(at, house.zone()), house.today()))
                .filter(since -> !since.equals("today"))
                .map(since -> ", oldest " + since)
                .findFirst()
                .orElse("");
    }

    private List<Item> files() {
        var due = Math.toIntExact(house.outbox().waiting());
        var approved = bills.sums(BillList.Filter.of(State.APPROVED)).stream()
                .map(sum -> new Item(
                        sum.bills(), "approved, not final", sum.billed(), sum.currency(), "/bills?state=APPROVED"));
        var unkept = due == 0
                ? Stream.<Item>empty()
                : Stream.of(new Item(due, "files not yet archived", null, "", "/invoices"));
        return Stream.concat(approved, unkept).toList();
    }

    private static List<Next> next(Map<State, Integer> counts, List<Causes.Cause> found, WaitingList.Total waiting) {
        var next = new ArrayList<Next>();
        found.stream()
                .filter(cause -> cause.severity() != Severity.WARN)
                .limit(2)
                .map(cause -> new Next(
                        "Answer \"" + Words.rule(cause.rule()) + "\" on " + Say.count(cause.bills(), "bill", "bills")
                                + ", " + cause.clientName(),
                        FindingsPage.link(cause)))
                .forEach(next::add);
        if (counts.getOrDefault(State.CHECK, 0) > 0) {
            next.add(new Next(
                    "Check " + Say.count(counts.getOrDefault(State.CHECK, 0), "bill", "bills"), "/bills?state=CHECK"));
        }
        if (counts.getOrDefault(State.APPROVED, 0) > 0) {
            next.add(new Next(
                    "Finalise " + Say.count(counts.getOrDefault(State.APPROVED, 0), "approved bill", "approved bills"),
                    "/bills?state=APPROVED"));
        }
        if (waiting.matters() > 0) {
            next.add(new Next(
                    "Prepare the bills of " + Say.count(waiting.matters(), "matter", "matters") + " with work waiting",
                    "/run"));
        }
        return next;
    }

    private List<Step> firstDay() {
        var directory = house.directory();
        return List.of(
                new Step("The firm: name, tax number, address", "/firm", !directory.isEmpty()),
                new Step(
                        "The guidelines of a client",
                        "/imports?kind=guidelines",
                        !house.packs().names().isEmpty()),
                new Step(
                        "The clients and how they are billed",
                        "/imports?kind=clients",
                        !directory.clients().isEmpty()),
                new Step(
                        "The timekeepers",
                        "/imports?kind=timekeepers",
                        !directory.timekeepers().isEmpty()),
                new Step(
                        "The matters",
                        "/imports?kind=matters",
                        !directory.matterIds().isEmpty()),
                new Step(
                        "The rates",
                        "/imports?kind=rates",
                        !house.agreements().all().isEmpty()),
                new Step("A month of time", "/imports?kind=work", false));
    }
}
