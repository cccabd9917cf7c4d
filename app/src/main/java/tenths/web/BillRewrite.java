package tenths.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tenths.access.User;
import tenths.desk.DecideOnPrebill;
import tenths.desk.House;
import tenths.desk.ProposeRewrite;

/// S7, key r: other words for a line, shown as a difference, facts locked. What is accepted is computed again here; a
/// page cannot slip other words in.
@Controller
public final class BillRewrite {
    private final House house;
    private final Frames frames;
    private final Notices notices;
    private final ProposeRewrite rewrites;

    BillRewrite(House house, Frames frames, Notices notices) {
        this.house = house;
        this.frames = frames;
        this.notices = notices;
        rewrites = new ProposeRewrite(house);
    }

    /// @param named whom a person said the line means
    public record Shown(UUID bill, String csrf, ProposeRewrite.Proposal proposal, String named) {
        public String line() {
            return proposal.line().id().toString();
        }

        public String address() {
            return "/bills/" + bill + "/lines/" + line() + "/rewrite";
        }
    }

    /// The proposal alone for the page that is open, a page of its own for everybody else.
    @GetMapping("/bills/{id}/lines/{line}/rewrite")
    ModelAndView show(
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable String line,
            @RequestParam(defaultValue = "") String named) {
        var proposal = rewrites.propose(id, line, named).stream().findFirst().orElseThrow(NotHere::new);
        var shown = new Shown(id, Frames.csrf(request), proposal, named.strip());
        return request.getHeader("X-Part") != null
                ? new ModelAndView("rewrite", "it", shown)
                : frames.page(request, "rewritePage", shown);
    }

    @PostMapping("/bills/{id}/lines/{line}/rewrite")
    String accept(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @PathVariable UUID id,
            @PathVariable String line,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String named) {
        var proposal = rewrites.propose(id, line, named).stream().findFirst().orElseThrow(NotHere::new);
        var adjustments = ProposeRewrite.adjustments(proposal);
        if (adjustments.isEmpty()) {
            notices.bad(request, List.of("There are no other words for this line any more."));
        } else {
            var reason = "Rewrite proposed by rules" + (named.isBlank() ? "" : ", person named by " + user.login());
            said(request, new DecideOnPrebill(house).decide(id, version, adjustments, reason, user.login()));
        }
        return "redirect:/bills/" + id + "?line=" + line;
    }

    private void said(HttpServletRequest request, DecideOnPrebill.Outcome outcome) {
        switch (outcome) {
            case DecideOnPrebill.Outcome.Decided _ -> notices.good(request, "Rewritten. Undo takes it back.");
            case DecideOnPrebill.Outcome.Refused(var problems) -> notices.bad(request, problems);
            case DecideOnPrebill.Outcome.Stale _ ->
                notices.bad(request, List.of("Somebody changed this bill while you looked at it. Look again."));
            case DecideOnPrebill.Outcome.Unknown _ -> throw new NotHere();
        }
    }
}
