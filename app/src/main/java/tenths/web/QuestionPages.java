package tenths.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tenths.access.Role;
import tenths.access.User;
import tenths.connectors.mail.Mailer;
import tenths.desk.AskTimekeeper;
import tenths.desk.DecideOnPrebill;
import tenths.desk.House;
import tenths.desk.OpenPrebill;
import tenths.firm.TimekeeperId;
import tenths.invoicing.Adjustment;
import tenths.rates.RatedLine;
import tenths.store.Questions;

/// Questions about lines: asked on the bill, answered by who worked, settled by the biller.
@Controller
public final class QuestionPages {
    private final House house;
    private final Frames frames;
    private final Notices notices;
    private final Mailer mailer;
    private final AskTimekeeper asking;

    QuestionPages(House house, Frames frames, Notices notices, Mailer mailer) {
        this.house = house;
        this.frames = frames;
        this.notices = notices;
        this.mailer = mailer;
        asking = new AskTimekeeper(house);
    }

    /// Questions with what their cards need.
    ///
    /// @param settles whether this person may close them
    public record Shown(
            List<Questions.Row> rows,
            boolean settles,
            String csrf,
            String back,
            LocalDate today,
            ZoneId zone,
            Names names) {
        /// How many wait for an answer.
        public long unanswered() {
            return rows.stream().filter(row -> !row.isAnswered()).count();
        }
    }

    @GetMapping("/questions")
    ModelAndView list(HttpServletRequest request, @AuthenticationPrincipal User user) {
        return frames.page(request, "questions", shown(request, rows(user), user, "/questions"));
    }

    private List<Questions.Row> rows(User user) {
        if (user.role() == Role.BILLER) {
            return house.questions().open();
        }
        var own = user.timekeeper();
        return own == null ? List.of() : house.questions().openTo(own);
    }

    /// Those of one bill, for its page.
    Shown of(HttpServletRequest request, UUID bill, User user) {
        return shown(request, house.questions().openOn(bill), user, "/bills/" + bill);
    }

    private Shown shown(HttpServletRequest request, List<Questions.Row> rows, User user, String back) {
        return new Shown(
                rows,
                user.role() == Role.BILLER,
                Frames.csrf(request),
                back,
                house.today(),
                house.zone(),
                Names.of(house.transactions()));
    }

    @PostMapping("/bills/{id}/questions")
    String ask(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @PathVariable UUID id,
            @RequestParam String line,
            @RequestParam(defaultValue = "") String text) {
        var opened = new OpenPrebill(house).open(id).stream().findFirst().orElseThrow(NotHere::new);
        var found = opened.prebill().lines().stream()
                .filter(each -> each.id().toString().equals(line))
                .findFirst()
                .orElseThrow(NotHere::new);
        var to = whoKnows(found, opened);
        if (to == null) {
            notices.bad(request, List.of("Nobody worked on this line, and the matter has no responsible lawyer."));
            return "redirect:/bills/" + id + "?line=" + line;
        }
        var asked = asking.ask(new AskTimekeeper.Wish(id, found.id(), to, text), mailer.on(), user.login());
        if (asked.problems().isEmpty()) {
            notices.leave(
                    request,
                    new Notice(
                            false,
                            List.of("The question is asked."),
                            settled(asked.asked().getFirst(), "close", "/bills/" + id)));
        } else {
            notices.bad(request, asked.problems());
        }
        return "redirect:/bills/" + id + "?line=" + line;
    }

    /// Who worked; for an expense the lawyer who answers for the matter.
    private static @Nullable TimekeeperId whoKnows(RatedLine line, OpenPrebill.Opened opened) {
        var timekeeper = line.timekeeper();
        return timekeeper == null ? opened.matter().responsible() : timekeeper.id();
    }

    @PostMapping("/questions/{id}/answer")
    String answer(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "/questions") String back) {
        var problems = asking.answer(id, text, words, whose(user), user.login());
        if (problems.isEmpty()) {
            notices.good(request, "The answer stands on the bill.");
        } else {
            notices.bad(request, problems);
        }
        return "redirect:" + Links.inside(back, "/questions");
    }

    /// Billers answer for anybody; others only for themselves, and who keeps no time for nobody.
    private static AskTimekeeper.Whose whose(User user) {
        var own = user.timekeeper();
        return user.role() == Role.BILLER
                ? new AskTimekeeper.Whose.Anybody()
                : new AskTimekeeper.Whose.These(own == null ? List.of() : List.of(own));
    }

    /// Writes to everybody who owes an answer.
    @PostMapping("/questions/settled/reminders")
    String remind(HttpServletRequest request, @AuthenticationPrincipal User user) {
        if (!mailer.on()) {
            notices.bad(request, List.of("Mail is off: the firm named no mail server. Nothing was sent."));
            return "redirect:/questions";
        }
        var reminded = asking.remind(user.login());
        var lines = new ArrayList<>(List.of(Say.count(reminded.people(), "letter is", "letters are") + " on the way."));
        lines.addAll(reminded.notReminded());
        notices.leave(request, new Notice(reminded.people() == 0, lines, null));
        return "redirect:/questions";
    }

    /// What a biller does with a question.
    ///
    /// @param act `close`, `reopen`, or `take`: put the words of the answer on the line and close
    @PostMapping("/questions/settled/{id}")
    String settle(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @PathVariable UUID id,
            @RequestParam String act,
            @RequestParam(defaultValue = "/questions") String back) {
        switch (act) {
            case "close" -> close(request, id, back, user);
            case "reopen" -> {
                if (asking.reopen(id, user.login())) {
                    notices.good(request, "The question is open again.");
                } else {
                    notices.bad(request, List.of("It stays closed: the bill was approved, or is no longer open."));
                }
            }
            case "take" -> take(request, id, user);
            default -> throw new NotHere();
        }
        return "redirect:" + Links.inside(back, "/questions");
    }

    private void close(HttpServletRequest request, UUID id, String back, User user) {
        if (asking.close(id, user.login()).isEmpty()) {
            notices.good(request, "It is closed already.");
            return;
        }
        notices.leave(request, new Notice(false, List.of("The question is closed."), settled(id, "reopen", back)));
    }

    private static Notices.Undo settled(UUID id, String act, String back) {
        return new Notices.Undo("/questions/settled/" + id, Map.of("act", List.of(act), "back", List.of(back)));
    }

    private void take(HttpServletRequest request, UUID id, User user) {
        var question = house.questions().open().stream()
                .filter(row -> row.asked().id().equals(id))
                .findFirst()
                .orElseThrow(NotHere::new);
        var answer = question.answer();
        if (answer == null || answer.words().isBlank()) {
            throw new NotHere();
        }
        var bill = question.asked().prebill();
        var opened = new OpenPrebill(house).open(bill).stream().findFirst().orElseThrow(NotHere::new);
        var edits = opened.prebill().lines().stream()
                .filter(line -> line.id().equals(question.asked().line()))
                .<Adjustment>map(line -> new Adjustment.Edit(line.id(), answer.words(), line.codes()))
                .toList();
        var reason = "Answer of " + question.person();
        var outcome = new DecideOnPrebill(house).decide(bill, opened.row().version(), edits, reason, user.login());
        switch (outcome) {
            case DecideOnPrebill.Outcome.Decided _ -> {
                asking.close(id, user.login());
                notices.good(request, "The line has the words of the answer.");
            }
            case DecideOnPrebill.Outcome.Refused(var problems) -> notices.bad(request, problems);
            case DecideOnPrebill.Outcome.Stale _, DecideOnPrebill.Outcome.Unknown _ ->
                notices.bad(request, List.of("Somebody changed the bill meanwhile. Try again."));
        }
    }
}
