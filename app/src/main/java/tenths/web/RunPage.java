package tenths.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import tenths.desk.WatchBudgets;
import tenths.firm.Client;
import tenths.firm.MatterId;
import tenths.jobs.Tasks;
import tenths.rates.RatedLine;
import tenths.store.MatterFile;

/// S5: what to bill.
@Controller
public final class RunPage {
    private static final int PAGE = 100;
    private static final long WHOLE = 100;

    private static final Object[] HEADER =
            ("Client,Client name,Matter,Matter name,Claim,Entries,Hours,Fees,Costs,Currency,Without a rate,Oldest,"
                            + "Last bill,Guidelines,Open bill,Responsible")
                    .split(",");

    private final House house;
    private final Frames frames;
    private final Notices notices;
    private final Tasks tasks;
    private final SavedViewPages views;
    private final RunList list;

    RunPage(House house, Frames frames, Notices notices, Tasks tasks, SavedViewPages views) {
        this.house = house;
        this.frames = frames;
        this.notices = notices;
        this.tasks = tasks;
        this.views = views;
        list = new RunList(house);
    }

    /// @param rows of this page
    /// @param sums of all rows, one per currency
    /// @param lastMonth its last day: what a firm bills
    /// @param budgetLeft in percent, by matter; only those with a budget
    public record Shown(
            RunList.Filter filter,
            Views views,
            List<Client> clients,
            List<RunList.Row> rows,
            List<RunList.Sum> sums,
            Totals totals,
            int page,
            LocalDate lastMonth,
            Map<String, Long> budgetLeft) {
        /// What is left of the budget in percent, below zero where more is used; blank without one.
        public String left(RunList.Row row) {
            var percent = budgetLeft.get(row.waiting().matter());
            return percent == null ? "" : percent + " %";
        }

        public List<RunList.Preset> presets() {
            return List.of(RunList.Preset.values());
        }

        /// Where the work of one matter is listed.
        public String link(RunList.Row row) {
            return matterLink(row.waiting().matter(), filter.upTo());
        }

        public int pages() {
            return Math.max(1, (totals.matters() + PAGE - 1) / PAGE);
        }
    }

    /// Over all pages.
    public record Totals(int matters, long seconds, long unpriced) {
        private static Totals of(List<RunList.Row> rows) {
            return new Totals(
                    rows.size(),
                    rows.stream().mapToLong(row -> row.waiting().seconds()).sum(),
                    rows.stream().filter(row -> row.worth().unpriced() > 0).count());
        }
    }

    private RunList.Filter filter(@Nullable LocalDate upTo, RunList.Preset preset, String client, String text) {
        return new RunList.Filter(upTo == null ? lastMonthEnd() : upTo, preset, client, text);
    }

    @GetMapping("/run")
    ModelAndView show(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @RequestParam(required = false) @Nullable LocalDate upTo,
            @RequestParam(defaultValue = "ALL") RunList.Preset preset,
            @RequestParam(defaultValue = "") String client,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "1") int page) {
        var filter = filter(upTo, preset, client, text);
        var rows = list.rows(filter);
        var at = Math.clamp(page, 1, Math.max(1, (rows.size() + PAGE - 1) / PAGE));
        var shown = rows.subList((at - 1) * PAGE, Math.min(rows.size(), at * PAGE));
        return frames.page(
                request,
                "run",
                new Shown(
                        filter,
                        views.of(user, "/run", filter.query()),
                        List.copyOf(house.directory().clients().values()),
                        list.judged(shown, filter.upTo()),
                        RunList.sums(rows),
                        Totals.of(rows),
                        at,
                        lastMonthEnd(),
                        budgetLeft(shown)));
    }

    private Map<String, Long> budgetLeft(List<RunList.Row> rows) {
        var left = new HashMap<String, Long>();
        var matters =
                rows.stream().map(row -> new MatterId(row.waiting().matter())).toList();
        for (var row : new WatchBudgets(house).of(matters)) {
            var held = row.held();
            if (held != null) {
                left.put(
                        row.file().matter().id().value(),
                        WHOLE - held.use().whole().percent());
            }
        }
        return left;
    }

    /// The end of the month that is over: what a firm bills.
    private LocalDate lastMonthEnd() {
        return house.today().withDayOfMonth(1).minusDays(1);
    }

    @GetMapping("/run.csv")
    void export(
            HttpServletResponse response,
            @RequestParam(required = false) @Nullable LocalDate upTo,
            @RequestParam(defaultValue = "ALL") RunList.Preset preset,
            @RequestParam(defaultValue = "") String client,
            @RequestParam(defaultValue = "") String text)
            throws IOException {
        Sheet.download(response, "bill-run", sheet -> {
            sheet.row(HEADER);
            list.rows(filter(upTo, preset, client, text)).forEach(row -> write(row, sheet));
        });
    }

    private static void write(RunList.Row row, Sheet sheet) {
        var waiting = row.waiting();
        var worth = row.worth();
        sheet.row(
                waiting.client(),
                waiting.clientName(),
                waiting.matter(),
                waiting.matterName(),
                waiting.claim(),
                waiting.entries(),
                Say.hours(waiting.seconds()).replace(",", ""),
                worth.fees().decimal(),
                worth.expenses().decimal(),
                worth.fees().currency().getCurrencyCode(),
                worth.unpriced(),
                waiting.oldest(),
                waiting.lastBill(),
                worth.pack(),
                waiting.openState(),
                waiting.responsible());
    }

    /// The work that waits on one matter, line by line.
    public record Work(MatterFile file, LocalDate upTo, List<RatedLine> lines) {}

    static String matterLink(String matter, LocalDate upTo) {
        return Links.to("/run/matter", Map.of("number", matter, "upTo", upTo.toString()));
    }

    @GetMapping("/run/matter")
    ModelAndView matter(
            HttpServletRequest request,
            @RequestParam(name = "number") String matter,
            @RequestParam(required = false) @Nullable LocalDate upTo) {
        var id = new MatterId(matter);
        var file = house.directory().matters(List.of(id)).get(id);
        if (file == null) {
            throw new NotHere();
        }
        var day = upTo == null ? lastMonthEnd() : upTo;
        return frames.page(request, "waiting", new Work(file, day, new ForecastRun(house).lines(id, day)));
    }

    @PostMapping("/run")
    String prepare(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @RequestParam LocalDate upTo,
            @RequestParam(defaultValue = "ALL") RunList.Preset preset,
            @RequestParam(defaultValue = "") String client,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable String everything,
            @RequestParam(required = false) @Nullable List<String> matter) {
        var filter = filter(upTo, preset, client, text);
        var ticked = everything == null
                ? matter == null ? List.<String>of() : matter
                : list.rows(filter).stream().map(row -> row.waiting().matter()).toList();
        if (ticked.isEmpty()) {
            notices.bad(request, List.of("No matter is ticked. Tick matters with Space, or all of them with Shift-A."));
            return "redirect:" + filter.query();
        }
        var selection = new PreparePrebills.Selection(
                Set.of(), ticked.stream().distinct().map(MatterId::new).toList(), upTo);
        var task = tasks.start(
                user.login(),
                "Prepare the bills of " + Say.count(ticked.size(), "matter", "matters"),
                progress -> prepared(selection, user.login(), progress));
        return "redirect:/tasks/" + task;
    }

    private Tasks.Result prepared(PreparePrebills.Selection selection, String actor, Progress progress) {
        var prepared = new PreparePrebills(house).prepare(selection, actor, progress);
        var lines = new ArrayList<String>();
        lines.add(Say.count(prepared.prebills().size(), "bill", "bills") + " prepared of "
                + Say.count(prepared.works(), "entry", "entries") + ", " + prepared.withFindings() + " with findings.");
        var left = selection.matters().size() - prepared.prebills().size();
        if (left > 0) {
            lines.add(Say.count(left, "matter has", "matters have")
                    + " an open bill already, or nothing waiting any more; new work shows there as late time.");
        }
        return new Tasks.Result(true, lines, "/bills?state=CHECK");
    }
}
