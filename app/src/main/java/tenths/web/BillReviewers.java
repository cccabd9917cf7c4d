package tenths.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tenths.access.User;
import tenths.connectors.mail.Mailer;
import tenths.desk.AssignReviewers;
import tenths.desk.House;
import tenths.desk.RemindReviewers;
import tenths.firm.TimekeeperId;

/// Who reviews the ticked bills, and letters to those who keep them waiting.
@Controller
public final class BillReviewers {
    private static final int NAMED = 8;

    private final House house;
    private final Notices notices;
    private final Mailer mailer;
    private final TickedBills ticked;

    BillReviewers(House house, Notices notices, Mailer mailer) {
        this.house = house;
        this.notices = notices;
        this.mailer = mailer;
        ticked = new TickedBills(house.transactions());
    }

    /// @param reviewer one for all ticked bills, or, to undo, one for each in their order
    @PostMapping("/bills/reviewers")
    String assign(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @RequestParam(defaultValue = "") List<String> reviewer,
            @RequestParam(defaultValue = "/bills") String back) {
        var ids = ticked.in(request);
        var wanted = reviewer.stream().filter(each -> !each.isBlank()).toList();
        if (ids.isEmpty() || wanted.isEmpty()) {
            notices.bad(request, List.of("Tick bills with Space, or all of them with Shift-A, and choose a reviewer."));
        } else {
            var wishes = new LinkedHashMap<UUID, TimekeeperId>();
            for (var i = 0; i < ids.size(); i++) {
                wishes.put(ids.get(i), new TimekeeperId(wanted.get(Math.min(i, wanted.size() - 1))));
            }
            notices.leave(request, notice(new AssignReviewers(house).assign(wishes, user.login())));
        }
        return "redirect:" + Links.inside(back, "/bills");
    }

    private static Notice notice(AssignReviewers.Assigned assigned) {
        var changed = assigned.before().size();
        var lines = new ArrayList<String>();
        lines.add(
                changed == 0 && assigned.refused().isEmpty()
                        ? "They have that reviewer already."
                        : Say.count(changed, "bill has", "bills have") + " another reviewer.");
        assigned.refused().stream().limit(NAMED).forEach(lines::add);
        return new Notice(!assigned.refused().isEmpty(), lines, undo(assigned.before()));
    }

    /// None where a bill had nobody before.
    private static Notices.@Nullable Undo undo(Map<UUID, String> before) {
        if (before.isEmpty() || before.containsValue("")) {
            return null;
        }
        var ids = List.copyOf(before.keySet());
        return new Notices.Undo(
                "/bills/reviewers",
                Map.of(
                        "bill", ids.stream().map(UUID::toString).toList(),
                        "reviewer", ids.stream().map(before::get).toList()));
    }

    @PostMapping("/bills/reminders")
    String remind(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @RequestParam(defaultValue = "/bills") String back) {
        var ids = ticked.in(request);
        if (!mailer.on()) {
            notices.bad(request, List.of("Mail is off: the firm named no mail server. Nothing was sent."));
        } else if (ids.isEmpty()) {
            notices.bad(request, List.of("No bill is ticked. Tick bills with Space, or all of them with Shift-A."));
        } else {
            var reminded = new RemindReviewers(house).of(ids, user.login(), user.name());
            var lines = new ArrayList<String>();
            lines.add(Say.count(reminded.reminded().size(), "letter is", "letters are") + " on the way, about "
                    + Say.count(reminded.bills(), "bill", "bills") + ".");
            lines.addAll(reminded.notReminded());
            notices.leave(request, new Notice(!reminded.notReminded().isEmpty(), lines, null));
        }
        return "redirect:" + Links.inside(back, "/bills");
    }
}
