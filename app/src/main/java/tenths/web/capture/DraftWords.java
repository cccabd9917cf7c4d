package tenths.web.capture;

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
import tenths.desk.EstimateEntries;
import tenths.desk.House;
import tenths.desk.capture.AskNarrative;
import tenths.desk.capture.Models;
import tenths.desk.capture.RewordDraft;
import tenths.desk.capture.Seen;
import tenths.store.capture.ModelTerms;
import tenths.web.Frames;
import tenths.web.Links;
import tenths.web.NotHere;
import tenths.web.Notices;
import tenths.web.Reworded;
import tenths.web.RewritePage;

/// Key r on a card of the inbox: other words for a draft, shown as a difference, facts locked, judged by the client's
/// rules. What is taken is locked and judged again here.
@Controller
public final class DraftWords {
    private static final String INBOX = "/inbox";
    private static final String STEP = "The language model found these words.";

    private final Frames frames;
    private final Notices notices;
    private final RewordDraft reword;
    private final AskNarrative model;
    private final ModelTerms terms;

    DraftWords(House house, Frames frames, Notices notices, EstimateEntries estimates, Models models) {
        this.frames = frames;
        this.notices = notices;
        reword = new RewordDraft(house, estimates);
        model = new AskNarrative(house, models);
        terms = new ModelTerms(house.transactions());
    }

    /// @param named whom a person said the draft means
    /// @param words what the language model found; blank where the rules propose
    private record Asked(String named, String words, String back) {}

    @GetMapping("/inbox/{id}/words")
    ModelAndView show(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String named,
            @RequestParam(defaultValue = INBOX) String back) {
        var proposal = reword.propose(id, named, Hands.of(user)).orElseThrow(NotHere::new);
        return page(request, proposal, new Asked(named.strip(), "", back));
    }

    private ModelAndView page(HttpServletRequest request, RewordDraft.Proposal proposal, Asked asked) {
        var draft = proposal.draft();
        var back = Links.inside(asked.back(), INBOX);
        var words = new Reworded(
                INBOX + "/" + draft.id() + "/words",
                Frames.csrf(request),
                Map.of("seen", Seen.of(draft).toString(), "back", back),
                proposal.words(),
                asked.named(),
                asked.words(),
                proposal.complete() && terms.choice().choice().on());
        return request.getHeader("X-Part") != null
                ? new ModelAndView("rewrite", "it", words)
                : frames.page(
                        request,
                        "rewritePage",
                        new RewritePage(
                                back, "Back to the inbox", draft.content().narrative(), words));
    }

    /// Asks the language model; its words pass the same lock and the same rules.
    @PostMapping("/inbox/{id}/words/model")
    ModelAndView ask(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @PathVariable UUID id,
            @RequestParam(defaultValue = INBOX) String back) {
        var by = Hands.of(user);
        var content =
                reword.propose(id, "", by).orElseThrow(NotHere::new).draft().content();
        var matter = content.matter();
        if (matter == null) {
            throw new NotHere();
        }
        return switch (model.about(matter, content.narrative(), user.timekeeper(), user.login())) {
            case AskNarrative.Outcome.RulesOnly(var why) -> {
                notices.bad(request, List.of(why));
                var again = Links.to(INBOX + "/" + id + "/words", Map.of("back", Links.inside(back, INBOX)));
                yield new ModelAndView("redirect:" + again);
            }
            case AskNarrative.Outcome.Words(var words) -> {
                var proposal = reword.judge(id, words, STEP, by).orElseThrow(NotHere::new);
                yield page(request, proposal, new Asked("", words, back));
            }
        };
    }

    /// @param seen the draft as it was shown
    /// @param words of the language model as they were shown; blank for those of the rules
    @PostMapping("/inbox/{id}/words")
    String take(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @PathVariable UUID id,
            @RequestParam String seen,
            @RequestParam(defaultValue = "") String named,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = INBOX) String back) {
        var by = Hands.of(user);
        var proposal = (words.isBlank() ? reword.propose(id, named, by) : reword.judge(id, words, STEP, by))
                .orElseThrow(NotHere::new);
        var outcome = reword.take(InboxActs.one(id, seen), proposal, by);
        if (outcome.done()) {
            notices.good(request, proposal.words().parts().size() == 1 ? "Reworded." : "Reworded and split.");
        } else {
            notices.bad(request, List.of(outcome.problem()));
        }
        return "redirect:" + Links.inside(back, INBOX);
    }
}
