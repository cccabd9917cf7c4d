package tenths.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
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
import tenths.desk.capture.AskNarrative;
import tenths.desk.capture.Models;
import tenths.store.capture.ModelTerms;

/// S7, key r: other words for a line, shown as a difference, facts locked. What is accepted is locked and judged again
/// here; a page cannot slip other facts in.
@Controller
public final class BillRewrite {
    private final House house;
    private final Frames frames;
    private final Notices notices;
    private final ProposeRewrite rewrites;
    private final AskNarrative model;
    private final ModelTerms terms;

    BillRewrite(House house, Frames frames, Notices notices, Models models) {
        this.house = house;
        this.frames = frames;
        this.notices = notices;
        rewrites = new ProposeRewrite(house);
        model = new AskNarrative(house, models);
        terms = new ModelTerms(house.transactions());
    }

    /// The proposal alone for the page that is open, a page of its own for everybody else.
    @GetMapping("/bills/{id}/lines/{line}/rewrite")
    ModelAndView show(
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable String line,
            @RequestParam(defaultValue = "") String named) {
        var proposal = rewrites.propose(id, line, named).stream().findFirst().orElseThrow(NotHere::new);
        var shown = shown(request, id, proposal, new Asked(named.strip(), ""));
        return request.getHeader("X-Part") != null
                ? new ModelAndView("rewrite", "it", shown.words())
                : frames.page(request, "rewritePage", shown);
    }

    /// @param words what the language model found; blank where the rules propose
    private record Asked(String named, String words) {}

    private RewritePage shown(HttpServletRequest request, UUID bill, ProposeRewrite.Proposal proposal, Asked asked) {
        var line = proposal.line().id().toString();
        return new RewritePage(
                "/bills/" + bill + "?line=" + line,
                "Back to the bill",
                proposal.line().narrative(),
                new Reworded(
                        "/bills/" + bill + "/lines/" + line + "/rewrite",
                        Frames.csrf(request),
                        Map.of("version", Integer.toString(proposal.version())),
                        proposal.words(),
                        asked.named(),
                        asked.words(),
                        terms.choice().choice().on()));
    }

    /// Asks the language model; its words pass the same lock and the same rules.
    @PostMapping("/bills/{id}/lines/{line}/rewrite/model")
    ModelAndView ask(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @PathVariable UUID id,
            @PathVariable String line) {
        var row = house.prebills().find(id).stream().findFirst().orElseThrow(NotHere::new);
        var old = rewrites.propose(id, line, "").stream().findFirst().orElseThrow(NotHere::new);
        return switch (model.about(row.matter(), old.line().narrative(), null, user.login())) {
            case AskNarrative.Outcome.RulesOnly(var why) -> {
                notices.bad(request, List.of(why));
                yield new ModelAndView("redirect:/bills/" + id + "/lines/" + line + "/rewrite");
            }
            case AskNarrative.Outcome.Words(var words) -> {
                var proposal = judged(id, line, words);
                yield frames.page(request, "rewritePage", shown(request, id, proposal, new Asked("", words)));
            }
        };
    }

    private ProposeRewrite.Proposal judged(UUID id, String line, String words) {
        return rewrites.judge(id, line, words, "The language model found these words.").stream()
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    /// @param words of the language model, as they were shown; locked and judged again. Blank for those of the rules
    @PostMapping("/bills/{id}/lines/{line}/rewrite")
    String accept(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @PathVariable UUID id,
            @PathVariable String line,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String named,
            @RequestParam(defaultValue = "") String words) {
        var proposal = words.isBlank()
                ? rewrites.propose(id, line, named).stream().findFirst().orElseThrow(NotHere::new)
                : judged(id, line, words);
        var adjustments = ProposeRewrite.adjustments(proposal);
        if (adjustments.isEmpty()) {
            notices.bad(request, List.of("These words keep not every fact, or the line has changed. Look again."));
        } else {
            var reason = "Rewrite proposed by " + (words.isBlank() ? "rules" : "the language model")
                    + (named.isBlank() ? "" : ", person named by " + user.login());
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
