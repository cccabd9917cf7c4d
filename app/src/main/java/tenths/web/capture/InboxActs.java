package tenths.web.capture;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tenths.access.User;
import tenths.desk.House;
import tenths.desk.capture.ApproveDrafts;
import tenths.desk.capture.ChangeDraft;
import tenths.desk.capture.DismissDrafts;
import tenths.desk.capture.DraftOutcome;
import tenths.desk.capture.ReopenDrafts;
import tenths.desk.capture.Seen;
import tenths.store.capture.Drafts;
import tenths.time.DraftEntry;
import tenths.web.Links;
import tenths.web.NotHere;
import tenths.web.Notice;
import tenths.web.Notices;
import tenths.web.Say;

/// What a person does with the cards of the inbox.
@Controller
final class InboxActs {
    private static final String INBOX = "/inbox";

    private final Notices notices;
    private final Drafts drafts;
    private final ApproveDrafts approve;
    private final DismissDrafts dismiss;
    private final ReopenDrafts reopen;
    private final ChangeDraft change;

    InboxActs(House house, Notices notices) {
        this.notices = notices;
        drafts = new Drafts(house.transactions());
        approve = new ApproveDrafts(house);
        dismiss = new DismissDrafts(house);
        reopen = new ReopenDrafts(house);
        change = new ChangeDraft(house);
    }

    /// @param seen the drafts as they were shown
    @PostMapping("/inbox/approvals")
    String approve(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @RequestParam(defaultValue = "") List<String> seen,
            @RequestParam(defaultValue = INBOX) String back) {
        var outcomes = approve.approve(seen(seen), Hands.of(user));
        var done = of(outcomes, DraftOutcome.Approved.class);
        tell(request, outcomes, done, Say.count(done.size(), "entry", "entries") + " approved.", back);
        return "redirect:" + Links.inside(back, INBOX);
    }

    /// @param other the reason in own words; wins over a ready one
    @PostMapping("/inbox/dismissals")
    String dismiss(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @RequestParam(defaultValue = "") List<String> seen,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String other,
            @RequestParam(defaultValue = INBOX) String back) {
        var why = other.isBlank() ? reason.strip() : other.strip();
        var outcomes = dismiss.dismiss(seen(seen), why, Hands.of(user));
        var done = of(outcomes, DraftOutcome.Dismissed.class);
        tell(
                request,
                outcomes,
                done,
                Say.count(done.size(), "proposal", "proposals") + " dismissed: " + why + ".",
                back);
        return "redirect:" + Links.inside(back, INBOX);
    }

    @PostMapping("/inbox/reopenings")
    String reopen(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @RequestParam(defaultValue = "") List<UUID> draft,
            @RequestParam(defaultValue = INBOX) String back) {
        var outcomes = reopen.reopen(draft, Hands.of(user));
        var done = of(outcomes, DraftOutcome.Reopened.class);
        tell(
                request,
                outcomes,
                List.of(),
                Say.count(done.size(), "proposal", "proposals") + " back in the inbox.",
                back);
        return "redirect:" + Links.inside(back, INBOX);
    }

    @PostMapping("/inbox/{id}/changes")
    String change(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @PathVariable UUID id,
            @RequestParam String seen,
            @RequestParam(defaultValue = INBOX) String back) {
        var form = new DraftForm(request);
        var content = form.content(visible(id, user).content());
        if (!form.problems().isEmpty()) {
            notices.bad(request, form.problems());
        } else {
            say(request, change.change(one(id, seen), _ -> content, Hands.of(user)), "Changed.");
        }
        return "redirect:" + Links.inside(back, INBOX);
    }

    @PostMapping("/inbox/{id}/parts")
    String split(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @PathVariable UUID id,
            @RequestParam String seen,
            @RequestParam(defaultValue = INBOX) String back) {
        visible(id, user);
        var form = new DraftForm(request);
        var parts = form.parts();
        if (!form.problems().isEmpty()) {
            notices.bad(request, form.problems());
        } else {
            say(
                    request,
                    change.split(one(id, seen), parts, Hands.of(user)),
                    "Split into " + parts.size() + " proposals.");
        }
        return "redirect:" + Links.inside(back, INBOX);
    }

    private DraftEntry visible(UUID id, User user) {
        return drafts.find(List.of(id)).stream()
                .map(row -> row.draft())
                .filter(Hands.of(user)::owns)
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    static Seen one(UUID id, String seen) {
        return seen(List.of(seen)).stream()
                .filter(each -> each.draft().equals(id))
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    /// What no page of ours wrote names nothing.
    private static List<Seen> seen(List<String> texts) {
        try {
            return texts.stream()
                    .filter(text -> !text.isBlank())
                    .map(Seen::parse)
                    .toList();
        } catch (IllegalArgumentException foreign) {
            throw new NotHere();
        }
    }

    private static List<UUID> of(Map<UUID, DraftOutcome> outcomes, Class<? extends DraftOutcome> kind) {
        return outcomes.entrySet().stream()
                .filter(entry -> kind.isInstance(entry.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private void say(HttpServletRequest request, DraftOutcome outcome, String good) {
        var problem = outcome.problem();
        if (problem.isEmpty()) {
            notices.good(request, good);
        } else {
            notices.bad(request, List.of(problem));
        }
    }

    /// What was done, what was not and why; and the way back.
    private void tell(
            HttpServletRequest request,
            Map<UUID, DraftOutcome> outcomes,
            Collection<UUID> undoable,
            String good,
            String back) {
        var problems = outcomes.values().stream()
                .map(DraftOutcome::problem)
                .filter(problem -> !problem.isEmpty())
                .distinct()
                .toList();
        if (outcomes.size() == 1 && outcomes.containsValue(new DraftOutcome.Unknown())) {
            throw new NotHere();
        }
        var lines = new ArrayList<String>();
        if (problems.size() < outcomes.size() || problems.isEmpty()) {
            lines.add(good);
        }
        lines.addAll(problems);
        var undo = undoable.isEmpty()
                ? null
                : new Notices.Undo(
                        "/inbox/reopenings",
                        Map.of("draft", undoable.stream().map(UUID::toString).toList(), "back", List.of(back)));
        notices.leave(request, new Notice(!problems.isEmpty(), lines, undo));
    }
}
