package tenths.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tenths.access.User;
import tenths.desk.CheckAgain;
import tenths.desk.House;
import tenths.desk.MuteRule;
import tenths.firm.ClientId;
import tenths.guidelines.Mute;
import tenths.jobs.Tasks;
import tenths.store.views.Causes;

/// Clauses are muted on the page of their findings and apply again from the list of findings.
@Controller
public final class MutePages {
    private final House house;
    private final Notices notices;
    private final Tasks tasks;

    MutePages(House house, Notices notices, Tasks tasks) {
        this.house = house;
        this.notices = notices;
        this.tasks = tasks;
    }

    @PostMapping("/findings/mutes")
    String mute(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @RequestParam String rule,
            @RequestParam String client,
            @RequestParam String reference,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
            @RequestParam(defaultValue = "") String reason) {
        var mute = new Mute(new ClientId(client), rule, reference, until);
        var bills = new Causes(house.transactions()).bills(rule, client, reference);
        var problems = new MuteRule(house).mute(mute, reason, user.login());
        if (!problems.isEmpty()) {
            notices.bad(request, problems);
            return "redirect:" + FindingsPage.link(rule, client, reference);
        }
        return recheck(mute, "is muted until " + Say.day(until), bills, user);
    }

    @PostMapping("/findings/mutes/{id}/end")
    String end(HttpServletRequest request, @AuthenticationPrincipal User user, @PathVariable UUID id) {
        var ended = new MuteRule(house).unmute(id, user.login());
        if (ended.isEmpty()) {
            notices.good(request, "It applies already.");
            return "redirect:/findings";
        }
        var mute = ended.getFirst().mute();
        return recheck(
                mute,
                "applies again",
                house.prebills().openOf(List.of(mute.client())).keySet(),
                user);
    }

    private String recheck(Mute mute, String what, Collection<UUID> bills, User user) {
        var rule = "\"" + Words.rule(mute.rule()) + "\"";
        var task = tasks.start(user.login(), "Check bills: " + rule + " " + what, progress -> {
            var checked = new CheckAgain(house).check(bills, user.login(), progress);
            var lines = List.of(rule + " " + what + ".", Say.count(checked, "bill", "bills") + " checked again.");
            return new Tasks.Result(true, lines, "/findings");
        });
        return "redirect:/tasks/" + task;
    }
}
