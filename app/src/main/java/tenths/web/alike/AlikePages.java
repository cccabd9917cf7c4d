package tenths.web.alike;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tenths.access.User;
import tenths.desk.AlikePlan;
import tenths.desk.AnswerAlike;
import tenths.desk.AnswerAlike.Answer;
import tenths.desk.House;
import tenths.desk.PlanAlike;
import tenths.desk.Progress;
import tenths.desk.PutBackAlike;
import tenths.firm.ClientId;
import tenths.jobs.Tasks;
import tenths.store.AlikeActs;
import tenths.store.views.Causes;
import tenths.web.FindingsPage;
import tenths.web.Frames;
import tenths.web.NotHere;
import tenths.web.Notices;
import tenths.web.Say;
import tenths.web.Words;

/// Answers all findings of one cause alike: first what it would do, line by line, then the act, then its way back.
@Controller
public final class AlikePages {
    /// Lines that are shown; the sums are of all.
    private static final int MOST_SHOWN = 200;
    /// Reasons why something was left that are told after the act.
    private static final int MOST_TOLD = 40;

    private static final String NO_REASON = "Say why: the reason stands in the record of every bill that changes.";

    private final House house;
    private final Frames frames;
    private final Notices notices;
    private final Tasks tasks;
    private final Causes causes;

    AlikePages(House house, Frames frames, Notices notices, Tasks tasks) {
        this.house = house;
        this.frames = frames;
        this.notices = notices;
        this.tasks = tasks;
        causes = new Causes(house.transactions());
    }

    /// What the form of a cause says.
    public record Wish(String rule, String client, String reference, Answer answer, String reason) {
        AnswerAlike.Asked asked(User user) {
            return new AnswerAlike.Asked(new AnswerAlike.Cause(rule, reference), answer, reason.strip(), user.login());
        }

        public String cause() {
            return FindingsPage.link(rule, client, reference);
        }
    }

    /// A finding that stays open.
    public record LeftRow(UUID bill, String matter, AlikePlan.Left left) {}

    /// What it would do.
    ///
    /// @param rows the first of its lines
    public record Preview(Wish wish, AlikePlan plan, List<AlikeRow> rows, List<LeftRow> left) {}

    @GetMapping("/findings/cause/preview")
    ModelAndView preview(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @RequestParam String rule,
            @RequestParam String client,
            @RequestParam String reference,
            @RequestParam Answer answer,
            @RequestParam(defaultValue = "") String reason) {
        var wish = new Wish(rule, client, reference, answer, reason);
        if (reason.isBlank()) {
            notices.bad(request, List.of(NO_REASON));
            return new ModelAndView("redirect:" + wish.cause());
        }
        var plan = new PlanAlike(house, wish.asked(user)).plan(causes.bills(rule, client, reference));
        var rows = plan.bills().stream()
                .flatMap(bill -> bill.changes().stream().map(change -> AlikeRow.of(bill, change)))
                .limit(MOST_SHOWN)
                .toList();
        var left = plan.bills().stream()
                .flatMap(bill -> bill.left().stream()
                        .map(each ->
                                new LeftRow(bill.row().id(), bill.row().matter().value(), each)))
                .limit(MOST_SHOWN)
                .toList();
        return frames.page(request, "alike/preview", new Preview(wish, plan, rows, left));
    }

    @PostMapping("/findings/cause")
    String answer(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @RequestParam String rule,
            @RequestParam String client,
            @RequestParam String reference,
            @RequestParam Answer answer,
            @RequestParam(defaultValue = "") String reason) {
        var wish = new Wish(rule, client, reference, answer, reason);
        if (reason.isBlank()) {
            notices.bad(request, List.of(NO_REASON));
            return "redirect:" + wish.cause();
        }
        var bills = causes.bills(rule, client, reference);
        var task = tasks.start(
                user.login(),
                "Answer \"" + Words.rule(rule) + "\" on " + Say.count(bills.size(), "bill", "bills"),
                progress -> answered(wish, bills, wish.asked(user), progress));
        return "redirect:/tasks/" + task;
    }

    private Tasks.Result answered(Wish wish, List<UUID> bills, AnswerAlike.Asked asked, Progress progress) {
        var outcome = new AnswerAlike(house).answer(new ClientId(wish.client()), bills, asked, progress);
        var lines = new ArrayList<String>();
        lines.add(Say.count(outcome.answered(), "finding", "findings") + " answered: "
                + Say.count(outcome.lines(), "line", "lines") + " on "
                + Say.count(outcome.bills(), "bill", "bills") + ".");
        told(
                outcome.results().values().stream()
                        .flatMap(result -> result.left().stream()
                                .map(left -> said(result.row().matter().value(), left))),
                outcome.left(),
                lines);
        var link = outcome.answered() == 0 ? "/findings" : "/findings/alike/" + outcome.act();
        return new Tasks.Result(outcome.left() == 0, lines, link);
    }

    private static void told(Stream<String> reasons, int left, List<String> lines) {
        if (left > 0) {
            lines.add(Say.count(left, "finding stays", "findings stay") + " as before:");
        }
        reasons.limit(MOST_TOLD).forEach(lines::add);
        if (left > MOST_TOLD) {
            lines.add("and " + (left - MOST_TOLD) + " more.");
        }
    }

    private static String said(String matter, AlikePlan.Left left) {
        var line = left.narrative().isEmpty() ? "" : ", \"" + left.narrative() + "\"";
        return matter + line + ": " + String.join(" ", left.why());
    }

    /// An act with its way back.
    public record Done(AlikeActs.Told told, String clientName) {}

    @GetMapping("/findings/alike/{id}")
    ModelAndView done(HttpServletRequest request, @PathVariable UUID id) {
        var told = house.alikeActs().find(id).stream().findFirst().orElseThrow(NotHere::new);
        var client = house.directory().clients().get(told.act().client());
        return frames.page(request, "alike/done", new Done(told, client == null ? "" : client.name()));
    }

    @PostMapping("/findings/alike/{id}/undo")
    String putBack(@AuthenticationPrincipal User user, @PathVariable UUID id) {
        var told = house.alikeActs().find(id).stream().findFirst().orElseThrow(NotHere::new);
        var task = tasks.start(
                user.login(),
                "Put back \"" + Words.rule(told.act().rule()) + "\" on " + Say.count(told.bills(), "bill", "bills"),
                progress -> putBack(id, user, progress));
        return "redirect:/tasks/" + task;
    }

    private Tasks.Result putBack(UUID act, User user, Progress progress) {
        var outcome = new PutBackAlike(house).putBack(act, user.login(), progress);
        var lines = new ArrayList<String>();
        lines.add(Say.count(outcome.lines(), "line", "lines") + " put back on "
                + Say.count(outcome.bills(), "bill", "bills") + ".");
        told(
                outcome.results().values().stream()
                        .flatMap(result -> result.left().stream()
                                .map(left -> said(result.row().matter().value(), left))),
                outcome.left(),
                lines);
        return new Tasks.Result(outcome.left() == 0, lines, "/findings");
    }
}
