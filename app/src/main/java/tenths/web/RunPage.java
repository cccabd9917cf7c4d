package tenths.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import tenths.desk.ForecastRun;
import tenths.desk.House;
import tenths.desk.PreparePrebills;
import tenths.desk.Progress;
import tenths.firm.Client;
import tenths.firm.MatterId;
import tenths.jobs.Tasks;
import tenths.money.Money;
import tenths.store.views.WaitingList;

/// S5: what to bill.
@Controller
public final class RunPage {
    private static final long OVER_MINOR = 250_000;

    private final House house;
    private final Frames frames;
    private final Notices notices;
    private final Tasks tasks;
    private final WaitingList waiting;

    RunPage(House house, Frames frames, Notices notices, Tasks tasks) {
        this.house = house;
        this.frames = frames;
        this.notices = notices;
        this.tasks = tasks;
        waiting = new WaitingList(house.transactions());
    }

    /// A matter with what it would come to.
    public record Row(WaitingList.Row waiting, ForecastRun.Worth worth) {}

    /// @param preset `over`, `closing` or blank for the whole month
    /// @param totals one per currency
    public record Shown(
            LocalDate upTo,
            String preset,
            String client,
            String text,
            List<Client> clients,
            List<Row> rows,
            List<Money> totals,
            long seconds) {
        public long unpriced() {
            return rows.stream().filter(row -> row.worth().unpriced() > 0).count();
        }
    }

    @GetMapping("/run")
    ModelAndView show(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable LocalDate upTo,
            @RequestParam(defaultValue = "") String preset,
            @RequestParam(defaultValue = "") String client,
            @RequestParam(defaultValue = "") String text) {
        var day = upTo == null ? lastMonthEnd() : upTo;
        var list = waiting.rows(day, client, text);
        var worths = new ForecastRun(house)
                .forecast(list.stream().map(row -> new MatterId(row.matter())).toList(), day);
        var rows = list.stream()
                .flatMap(row -> worths.containsKey(new MatterId(row.matter()))
                        ? List.of(new Row(row, worth(worths, row))).stream()
                        : List.<Row>of().stream())
                .filter(row -> fits(row, preset))
                .toList();
        var totals = new TreeMap<String, Money>();
        rows.forEach(row -> totals.merge(
                row.worth().fees().currency().getCurrencyCode(), row.worth().total(), Money::plus));
        return frames.page(
                request,
                "run",
                new Shown(
                        day,
                        preset,
                        client,
                        text,
                        List.copyOf(house.directory().clients().values()),
                        rows,
                        List.copyOf(totals.values()),
                        rows.stream().mapToLong(row -> row.waiting().seconds()).sum()));
    }

    private static ForecastRun.Worth worth(Map<MatterId, ForecastRun.Worth> worths, WaitingList.Row row) {
        return Objects.requireNonNull(worths.get(new MatterId(row.matter())));
    }

    /// The end of the month that is over: what a firm bills.
    private LocalDate lastMonthEnd() {
        return house.today().withDayOfMonth(1).minusDays(1);
    }

    private static boolean fits(Row row, String preset) {
        return switch (preset) {
            case "over" -> row.worth().total().minor() > OVER_MINOR;
            case "closing" -> row.waiting().closing();
            default -> true;
        };
    }

    @PostMapping("/run")
    String prepare(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @RequestParam LocalDate upTo,
            @RequestParam(required = false) @Nullable List<String> matter) {
        if (matter == null || matter.isEmpty()) {
            notices.bad(request, List.of("No matter is ticked. Tick matters with Space, or all of them with Shift-A."));
            return "redirect:/run?upTo=" + upTo;
        }
        var selection = new PreparePrebills.Selection(
                Set.of(), matter.stream().distinct().map(MatterId::new).toList(), upTo);
        var task = tasks.start(
                user.login(),
                "Prepare the bills of " + Say.count(matter.size(), "matter", "matters"),
                progress -> prepared(selection, user.login(), progress));
        return "redirect:/tasks/" + task;
    }

    private Tasks.Result prepared(PreparePrebills.Selection selection, String actor, Progress progress) {
        var prepared = new PreparePrebills(house).prepare(selection, actor, progress);
        var lines = new ArrayList<String>();
        lines.add(Say.count(prepared.prebills().size(), "bill", "bills") + " prepared of "
                + Say.count(prepared.works(), "entry", "entries") + ".");
        var left = selection.matters().size() - prepared.prebills().size();
        if (left > 0) {
            lines.add(Say.count(left, "matter has", "matters have")
                    + " an open bill already, or nothing waiting any more; new work shows there as late time.");
        }
        return new Tasks.Result(true, lines, "/bills?state=CHECK");
    }
}
