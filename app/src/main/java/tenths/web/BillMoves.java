package tenths.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tenths.access.User;
import tenths.desk.ChangePrebillState;
import tenths.desk.ChangePrebillState.Move;
import tenths.desk.FinaliseInvoices;
import tenths.desk.House;
import tenths.desk.Progress;
import tenths.jobs.OutboxWorker;
import tenths.jobs.Tasks;
import tenths.store.PrebillRow;
import tenths.store.PrebillRow.State;
import tenths.store.Series;
import tenths.store.views.BillList;

/// Acts on many bills at once: approve, hold, review, reopen, discard, finalise.
@Controller
public final class BillMoves {
    private static final int NAMED = 8;

    private final House house;
    private final Frames frames;
    private final Notices notices;
    private final Tasks tasks;
    private final OutboxWorker outbox;
    private final TickedBills ticked;

    BillMoves(House house, Frames frames, Notices notices, Tasks tasks, OutboxWorker outbox) {
        this.house = house;
        this.frames = frames;
        this.notices = notices;
        this.tasks = tasks;
        this.outbox = outbox;
        ticked = new TickedBills(house.transactions());
    }

    @PostMapping("/bills/moves")
    String move(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @RequestParam Move move,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "/bills") String back) {
        var ids = ticked.in(request);
        if (ids.isEmpty()) {
            notices.bad(request, List.of("No bill is ticked. Tick bills with Space, or all of them with Shift-A."));
        } else {
            var before = states(ids);
            var outcomes = new ChangePrebillState(house).move(ids, move, reason, user.login());
            notices.leave(request, notice(move, before, outcomes));
        }
        return "redirect:" + Links.inside(back, "/bills");
    }

    private Map<UUID, PrebillRow> states(List<UUID> ids) {
        var rows = new LinkedHashMap<UUID, PrebillRow>();
        house.transactions().inOne(() -> house.prebills().lock(ids)).forEach(row -> rows.put(row.id(), row));
        return rows;
    }

    private static Notice notice(
            Move move, Map<UUID, PrebillRow> before, Map<UUID, ChangePrebillState.Outcome> outcomes) {
        var done = new ArrayList<UUID>();
        var refused = new ArrayList<String>();
        outcomes.forEach((id, outcome) -> {
            var row = before.get(id);
            switch (outcome) {
                case ChangePrebillState.Outcome.Changed _ -> done.add(id);
                case ChangePrebillState.Outcome.Refused(var reasons) ->
                    refused.add((row == null ? "" : row.matter() + ": ") + String.join(" ", reasons));
                case ChangePrebillState.Outcome.Stale _, ChangePrebillState.Outcome.Unknown _ ->
                    refused.add("A bill was changed or taken away by somebody else meanwhile.");
            }
        });
        var lines = new ArrayList<String>();
        if (!done.isEmpty()) {
            lines.add(Say.count(done.size(), "bill", "bills") + " " + past(move) + ".");
        }
        refused.stream().limit(NAMED).forEach(lines::add);
        if (refused.size() > NAMED) {
            lines.add("And " + (refused.size() - NAMED) + " more were refused.");
        }
        return new Notice(!refused.isEmpty(), lines, undo(move, done, before));
    }

    private static Notices.@Nullable Undo undo(Move move, List<UUID> done, Map<UUID, PrebillRow> before) {
        if (done.isEmpty() || move == Move.DISCARD) {
            return null;
        }
        var first = before.get(done.getFirst());
        var back = first == null ? Move.REOPEN : backTo(first.state());
        var ids = done.stream().map(UUID::toString).toList();
        return new Notices.Undo(
                "/bills/moves", Map.of("bill", ids, "move", List.of(back.name()), "reason", List.of("undo")));
    }

    private static Move backTo(State state) {
        return switch (state) {
            case CHECK, FINAL, DISCARDED -> Move.REOPEN;
            case REVIEW -> Move.REVIEW;
            case APPROVED -> Move.APPROVE;
            case HOLD -> Move.HOLD;
        };
    }

    private static String past(Move move) {
        return switch (move) {
            case APPROVE -> "approved";
            case HOLD -> "put on hold";
            case REVIEW -> "given to the reviewers";
            case REOPEN -> "back to be checked";
            case DISCARD -> "discarded; the work waits for the next run";
        };
    }

    /// What would be made final, to be confirmed.
    ///
    /// @param sums one for each currency
    public record Confirm(List<PrebillRow> bills, List<BillList.Sum> sums, LocalDate date, String next) {}

    @PostMapping("/bills/finalisation")
    ModelAndView finalise(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @RequestParam(required = false) @Nullable LocalDate date,
            @RequestParam(defaultValue = "false") boolean confirmed) {
        var ids = ticked.in(request);
        var day = date == null ? house.today() : date;
        if (ids.isEmpty()) {
            notices.bad(request, List.of("No bill is ticked. Tick approved bills first."));
            return new ModelAndView("redirect:/bills?state=APPROVED");
        }
        if (!confirmed) {
            var rows = List.copyOf(states(ids).values());
            var next = house.transactions().inOne(() -> house.series().next(Series.INVOICE));
            return frames.page(request, "finalise", new Confirm(rows, sums(rows), day, next.number()));
        }
        var task = tasks.start(
                user.login(),
                "Finalise " + Say.count(ids.size(), "bill", "bills"),
                progress -> finalised(ids, day, user.login(), progress));
        return new ModelAndView("redirect:/tasks/" + task);
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
    private Tasks.Result finalised(List<UUID> ids, LocalDate date, String actor, Progress progress) {
        var rows = states(ids);
        var outcomes = new FinaliseInvoices(house).finalise(ids, date, actor, progress);
        var numbers = new ArrayList<String>();
        var refused = new ArrayList<String>();
        outcomes.forEach((id, outcome) -> {
            switch (outcome) {
                case FinaliseInvoices.Outcome.Finalised(var number) -> numbers.add(number);
                case FinaliseInvoices.Outcome.Refused(var reasons) -> {
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
        lines.addAll(refused);
        return new Tasks.Result(refused.isEmpty(), lines, "/invoices");
    }
}
