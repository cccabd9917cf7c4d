package tenths.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tenths.access.User;
import tenths.desk.FinaliseInvoices.Outcome;
import tenths.desk.FinaliseRehearsed;
import tenths.desk.Forecast;
import tenths.desk.Forecast.Fate;
import tenths.desk.House;
import tenths.desk.Progress;
import tenths.desk.RehearseBills;
import tenths.jobs.OutboxWorker;
import tenths.jobs.Tasks;
import tenths.store.PrebillRow;
import tenths.store.PrebillRow.State;
import tenths.store.Series;
import tenths.store.views.BillList;

/// S8: bills about to become final, with what their clients' portals would say; then final.
@Controller
public final class FinalisePage {
    /// More lines than this take longer than a second to rehearse, and are counted for the person who waits.
    static final int LINES_AT_ONCE = 5_000;

    private static final String ADDRESS = "/bills/finalisation";

    private final House house;
    private final Frames frames;
    private final Notices notices;
    private final Tasks tasks;
    private final OutboxWorker outbox;
    private final TickedBills ticked;
    private final RehearseBills rehearsing;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    FinalisePage(House house, Frames frames, Notices notices, Tasks tasks, OutboxWorker outbox) {
        this.house = house;
        this.frames = frames;
        this.notices = notices;
        this.tasks = tasks;
        this.outbox = outbox;
        ticked = new TickedBills(house.transactions());
        rehearsing = new RehearseBills(house);
    }

    /// What would be made final, to be confirmed.
    ///
    /// @param sums one for each currency
    /// @param next number of the first invoice
    public record Confirm(
            List<PrebillRow> bills, List<BillList.Sum> sums, LocalDate date, String next, Forecast forecast) {
        public long unready() {
            return bills.stream().filter(row -> row.state() != State.APPROVED).count();
        }

        /// Approved bills that nobody came to, because somebody stopped the rehearsal.
        public long missed() {
            return bills.size() - unready() - forecast.bills().size();
        }

        public List<Forecast.Bill> refused() {
            return forecast.of(Fate.REFUSED);
        }

        public int count(Fate fate) {
            return forecast.count(fate);
        }
    }

    /// A long rehearsal that is over, until its person asks for another.
    private record Kept(UUID id, Confirm confirm) {}

    @PostMapping("/bills/finalisation")
    ModelAndView finalise(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @RequestParam(required = false) @Nullable LocalDate date,
            @RequestParam(defaultValue = "false") boolean confirmed,
            @RequestParam(defaultValue = "false") boolean refusedToo) {
        var ids = ticked.in(request);
        var day = date == null ? house.today() : date;
        if (ids.isEmpty()) {
            notices.bad(request, List.of("No bill is ticked. Tick approved bills first."));
            return new ModelAndView("redirect:/bills?state=APPROVED");
        }
        if (confirmed) {
            var task = tasks.start(
                    user.login(),
                    "Finalise " + Say.count(ids.size(), "bill", "bills"),
                    progress -> finalised(ids, day, refusedToo, user.login(), progress));
            return new ModelAndView("redirect:/tasks/" + task);
        }
        return rehearsing.lines(ids) > LINES_AT_ONCE
                ? later(ids, day, user.login())
                : frames.page(request, "finalise", confirm(ids, day, Progress.SILENT));
    }

    private ModelAndView later(List<UUID> ids, LocalDate day, String login) {
        var id = UUID.randomUUID();
        var task = tasks.start(login, "Rehearse " + Say.count(ids.size(), "bill", "bills"), progress -> {
            var confirm = confirm(ids, day, progress);
            kept.put(login, new Kept(id, confirm));
            return new Tasks.Result(true, List.of(words(confirm)), ADDRESS + "/" + id);
        });
        return new ModelAndView("redirect:/tasks/" + task);
    }

    private static String words(Confirm confirm) {
        return "At their portals: %d accepted, %d flagged, %d refused, %d no portal."
                .formatted(
                        confirm.count(Fate.ACCEPTED),
                        confirm.count(Fate.FLAGGED),
                        confirm.count(Fate.REFUSED),
                        confirm.count(Fate.NO_PORTAL));
    }

    private Confirm confirm(List<UUID> ids, LocalDate day, Progress progress) {
        var rows = house.prebills().find(ids);
        var next = house.series().peek(Series.INVOICE);
        return new Confirm(rows, sums(rows), day, next, rehearsing.rehearse(ids, day, progress));
    }

    /// What a long rehearsal said, to be confirmed.
    @GetMapping("/bills/finalisation/{id}")
    ModelAndView rehearsed(HttpServletRequest request, @AuthenticationPrincipal User user, @PathVariable UUID id) {
        var found = kept.get(user.login());
        if (found == null || !found.id().equals(id)) {
            notices.bad(request, List.of("That rehearsal is not kept any more. Tick the bills again."));
            return new ModelAndView("redirect:/bills?state=APPROVED");
        }
        return frames.page(request, "finalise", found.confirm());
    }

    private static List<BillList.Sum> sums(List<PrebillRow> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.currency().getCurrencyCode(), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(each -> new BillList.Sum(
                        each.getKey(),
                        each.getValue().size(),
                        each.getValue().stream()
                                .mapToLong(row -> row.figures().workedMinor())
                                .sum(),
                        each.getValue().stream()
                                .mapToLong(row -> row.figures().billedMinor())
                                .sum(),
                        0,
                        0,
                        0))
                .toList();
    }

    /// Numbers first, then the files; the files go on by themselves if somebody stops here.
    private Tasks.Result finalised(
            List<UUID> ids, LocalDate date, boolean refusedToo, String actor, Progress progress) {
        var rows = house.prebills().find(ids).stream().collect(Collectors.toMap(PrebillRow::id, row -> row));
        var done = new FinaliseRehearsed(house).finalise(ids, date, refusedToo, actor, progress);
        var numbers = new ArrayList<String>();
        var refused = new ArrayList<String>();
        done.outcomes().forEach((id, outcome) -> {
            switch (outcome) {
                case Outcome.Finalised(var made) -> numbers.addAll(made);
                case Outcome.Refused(var reasons) -> {
                    var row = rows.get(id);
                    refused.add((row == null ? "" : row.matter() + ": ") + String.join(" ", reasons));
                }
            }
        });
        var files = outbox.drain(progress);
        var lines = new ArrayList<String>();
        if (!numbers.isEmpty()) {
            lines.add(Say.count(numbers.size(), "invoice", "invoices") + ": " + numbers.getFirst()
                    + (numbers.size() > 1 ? " to " + numbers.getLast() : "") + ".");
            lines.add(Say.count(files, "file", "files") + " archived.");
        }
        if (!done.leftOut().isEmpty()) {
            lines.add(Say.count(done.leftOut().size(), "bill", "bills") + " left out for what the portal would say.");
        }
        lines.addAll(refused);
        return new Tasks.Result(refused.isEmpty(), lines, "/invoices");
    }
}
