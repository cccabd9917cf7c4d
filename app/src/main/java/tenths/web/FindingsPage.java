package tenths.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tenths.access.User;
import tenths.checks.Severity;
import tenths.desk.AnswerAlike;
import tenths.desk.House;
import tenths.desk.OpenPrebill;
import tenths.desk.Progress;
import tenths.firm.Client;
import tenths.jobs.Tasks;
import tenths.store.views.BillList;
import tenths.store.views.Causes;

/// S8: the findings over all bills, by cause; fixed once for all alike.
@Controller
public final class FindingsPage {
    /// Bills shown in the preview of one cause; the answer goes to all of them.
    private static final int SHOWN = 15;

    private final House house;
    private final Frames frames;
    private final Notices notices;
    private final Tasks tasks;
    private final Causes causes;

    FindingsPage(House house, Frames frames, Notices notices, Tasks tasks) {
        this.house = house;
        this.frames = frames;
        this.notices = notices;
        this.tasks = tasks;
        causes = new Causes(house.transactions());
    }

    static String link(Causes.Cause cause) {
        return link(cause.rule(), cause.client(), cause.reference());
    }

    static String link(String rule, String client, String reference) {
        return Links.to("/findings/cause", Map.of("rule", rule, "client", client, "reference", reference));
    }

    public record Shown(
            List<Causes.Cause> causes, List<Client> clients, String severity, String client, String text, int bills) {
        public String link(Causes.Cause cause) {
            return FindingsPage.link(cause);
        }
    }

    @GetMapping("/findings")
    ModelAndView show(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String severity,
            @RequestParam(defaultValue = "") String client,
            @RequestParam(defaultValue = "") String text) {
        var severities = severity.isBlank() ? List.<Severity>of() : List.of(Severity.valueOf(severity));
        var found = causes.all(severities, client, text);
        var open = new BillList(house.transactions())
                .counts().entrySet().stream()
                        .filter(entry -> entry.getKey().open())
                        .mapToInt(Map.Entry::getValue)
                        .sum();
        var clients = List.copyOf(house.directory().clients().values());
        return frames.page(request, "findings", new Shown(found, clients, severity, client, text, open));
    }

    /// A finding on its bill.
    ///
    /// @param narrative of its first line; blank for the bill as a whole
    public record Row(UUID bill, String matter, String line, String narrative, LinePanel.Found found) {}

    /// One cause with the bills that it is on.
    ///
    /// @param shown how many of the bills are listed
    public record One(Causes.Cause cause, List<UUID> bills, int shown, List<Row> rows) {
        public boolean fixable() {
            return rows.stream().anyMatch(row -> row.found().fixable());
        }
    }

    @GetMapping("/findings/cause")
    ModelAndView cause(
            HttpServletRequest request,
            @RequestParam String rule,
            @RequestParam String client,
            @RequestParam String reference) {
        var cause = causes.all(List.of(), client, "").stream()
                .filter(each -> each.rule().equals(rule) && each.reference().equals(reference))
                .findFirst();
        if (cause.isEmpty()) {
            notices.good(request, "Nothing of " + rule + " is open any more.");
            return new ModelAndView("redirect:/findings");
        }
        var bills = causes.bills(rule, client, reference);
        var kind = new AnswerAlike.Cause(rule, reference);
        var open = new OpenPrebill(house);
        var rows = bills.stream()
                .limit(SHOWN)
                .flatMap(id -> open.open(id).stream())
                .flatMap(opened -> LinePanel.found(opened, kind::of).stream().map(found -> row(opened, found)))
                .toList();
        return frames.page(request, "cause", new One(cause.get(), bills, Math.min(SHOWN, bills.size()), rows));
    }

    private static Row row(OpenPrebill.Opened opened, LinePanel.Found found) {
        var lines = opened.prebill().lines();
        var place = found.finding().lines().isEmpty()
                ? -1
                : IntStream.range(0, lines.size())
                        .filter(i ->
                                lines.get(i).id().equals(found.finding().lines().getFirst()))
                        .findFirst()
                        .orElse(-1);
        return new Row(
                opened.row().id(),
                opened.row().matter().value(),
                place < 0 ? "" : lines.get(place).id().toString(),
                place < 0 ? "" : lines.get(place).narrative(),
                found);
    }

    @PostMapping("/findings/cause")
    String answer(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @RequestParam String rule,
            @RequestParam String client,
            @RequestParam String reference,
            @RequestParam AnswerAlike.Answer answer,
            @RequestParam(defaultValue = "") String reason) {
        if (reason.isBlank()) {
            notices.bad(request, List.of("Say why: the reason stands in the record of every bill that changes."));
            return "redirect:" + link(rule, client, reference);
        }
        var bills = causes.bills(rule, client, reference);
        var cause = new AnswerAlike.Cause(rule, reference);
        var task = tasks.start(
                user.login(),
                "Answer " + rule + " on " + Say.count(bills.size(), "bill", "bills"),
                progress -> answered(bills, cause, answer, reason.strip(), user.login(), progress));
        return "redirect:/tasks/" + task;
    }

    private Tasks.Result answered(
            List<UUID> bills,
            AnswerAlike.Cause cause,
            AnswerAlike.Answer answer,
            String reason,
            String actor,
            Progress progress) {
        var results = new AnswerAlike(house).answer(bills, cause, answer, reason, actor, progress);
        var answered =
                results.values().stream().mapToInt(AnswerAlike.Result::answered).sum();
        var left = results.values().stream().mapToInt(AnswerAlike.Result::left).sum();
        var lines = new ArrayList<String>();
        lines.add(Say.count(answered, "finding", "findings") + " answered on "
                + Say.count(
                        results.values().stream()
                                .filter(result -> result.answered() > 0)
                                .count(),
                        "bill",
                        "bills")
                + ".");
        if (left > 0) {
            lines.add(Say.count(left, "finding needs", "findings need") + " a person: open the bills one by one.");
        }
        results.values().stream()
                .flatMap(result -> result.problems().stream())
                .distinct()
                .forEach(lines::add);
        return new Tasks.Result(left == 0, lines, "/findings");
    }
}
