package tenths.web.capture;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
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
import tenths.capture.Incoming;
import tenths.desk.House;
import tenths.desk.capture.ApproveDrafts;
import tenths.desk.capture.CompleteWeek;
import tenths.desk.capture.CopyWeek;
import tenths.desk.capture.DraftOutcome;
import tenths.desk.capture.Person;
import tenths.desk.capture.Reader;
import tenths.desk.capture.ReceiveNotes;
import tenths.desk.capture.Seen;
import tenths.firm.MatterId;
import tenths.time.NoteSource;
import tenths.time.weeks.Week;
import tenths.web.Frames;
import tenths.web.NotHere;
import tenths.web.Notices;
import tenths.web.Say;

/// What a person does with a week: release, copy from the week before, days off, "my week is complete".
@Controller
public final class WeekActs {
    private final Frames frames;
    private final Notices notices;
    private final ApproveDrafts approve;
    private final CompleteWeek complete;
    private final CopyWeek copy;
    private final ReceiveNotes receive;

    WeekActs(House house, Frames frames, Notices notices, Reader.Shelf readers) {
        this.frames = frames;
        this.notices = notices;
        approve = new ApproveDrafts(house);
        complete = new CompleteWeek(house);
        copy = new CopyWeek(house, readers);
        receive = new ReceiveNotes(house, readers);
    }

    /// @param drafts exactly as they stood on the page
    @PostMapping("/time/weeks/{monday}/release")
    String release(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @PathVariable LocalDate monday,
            @RequestParam(defaultValue = "") List<String> drafts) {
        var of = Timekeeping.of(user);
        var seen = drafts.stream().map(WeekActs::seen).toList();
        var outcomes = approve.approve(seen, new Person(user.login(), of)).values();
        var released = outcomes.stream()
                .filter(DraftOutcome.Approved.class::isInstance)
                .count();
        var kept = notReleased(outcomes);
        if (kept.isEmpty()) {
            notices.good(request, "Released " + Say.count(released, "entry", "entries") + ".");
        } else {
            kept.addFirst("Released " + Say.count(released, "entry", "entries") + ", not all:");
            notices.bad(request, kept);
        }
        return to(monday);
    }

    private static Seen seen(String text) {
        try {
            return Seen.parse(text);
        } catch (IllegalArgumentException notOurs) {
            throw new NotHere();
        }
    }

    private static List<String> notReleased(Collection<DraftOutcome> outcomes) {
        var problems = new ArrayList<String>();
        outcomes.forEach(outcome -> {
            switch (outcome) {
                case DraftOutcome.Stale _ ->
                    problems.add("One draft says something else by now. Look at it and release it again.");
                case DraftOutcome.Settled _ -> problems.add("One draft was released or dismissed already.");
                case DraftOutcome.Incomplete _ -> problems.add("One draft lacks something. Complete it first.");
                case DraftOutcome.Refused(var reason) -> problems.add(reason);
                case DraftOutcome.Unknown _ -> problems.add("One draft is not there any more.");
                case DraftOutcome.Approved _,
                        DraftOutcome.Changed _,
                        DraftOutcome.Dismissed _,
                        DraftOutcome.Reopened _ -> {}
            }
        });
        return problems;
    }

    @PostMapping("/time/weeks/{monday}/complete")
    String complete(HttpServletRequest request, @AuthenticationPrincipal User user, @PathVariable LocalDate monday) {
        return said(
                request,
                complete.complete(Timekeeping.of(user), monday, user.login()),
                "Thank you. Your biller sees that this week is complete.");
    }

    @PostMapping("/time/weeks/{monday}/reopen")
    String reopen(HttpServletRequest request, @AuthenticationPrincipal User user, @PathVariable LocalDate monday) {
        return said(request, complete.reopen(Timekeeping.of(user), monday, user.login()), "This week is open again.");
    }

    @PostMapping("/time/days/{day}/off")
    String off(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @PathVariable LocalDate day,
            @RequestParam boolean off) {
        return said(
                request,
                complete.dayOff(Timekeeping.of(user), day, off, user.login()),
                Say.day(day) + (off ? " is a day off." : " is a working day again."));
    }

    private String said(HttpServletRequest request, CompleteWeek.Outcome outcome, String done) {
        return switch (outcome) {
            case CompleteWeek.Outcome.Done(var week) -> {
                notices.good(request, done);
                yield to(week.monday());
            }
            case CompleteWeek.Outcome.Refused(var problems) -> {
                notices.bad(request, problems);
                yield "redirect:/time";
            }
        };
    }

    private static String to(LocalDate monday) {
        return "redirect:/time?week=" + monday;
    }

    /// Takes in words that were written into a gap.
    @PostMapping("/time/days/{day}/words")
    String words(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @PathVariable LocalDate day,
            @RequestParam String words) {
        var received = receive.receive(
                List.of(Incoming.words(NoteSource.TYPED, words, day)), Timekeeping.of(user), user.login());
        if (received.refused().isEmpty()) {
            notices.good(
                    request,
                    received.drafts().isEmpty()
                            ? "Kept. Nothing in it is work, so no draft was made of it."
                            : Say.count(received.drafts().size(), "draft waits", "drafts wait")
                                    + " to be looked at and released.");
        } else {
            notices.bad(
                    request,
                    received.refused().stream()
                            .map(ReceiveNotes.Refusal::reason)
                            .toList());
        }
        return to(day);
    }

    /// Copies a cell of the grid to another day, as drafts.
    ///
    /// @param cell day and matter: `2026-11-03|0412-0001`
    @PostMapping("/time/weeks/{monday}/cells")
    String cell(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @PathVariable LocalDate monday,
            @RequestParam String cell,
            @RequestParam LocalDate to) {
        switch (copy.cell(Timekeeping.of(user), cell(cell), to, user.login())) {
            case CopyWeek.Copied.Refused(var reason) -> notices.bad(request, List.of(reason));
            case CopyWeek.Copied.Drafts(var drafts, var _)
            when drafts == 0 -> notices.bad(request, List.of("This was copied to " + Say.day(to) + " before."));
            case CopyWeek.Copied.Drafts(var drafts, var _) ->
                notices.good(
                        request,
                        "Copied to " + Say.day(to) + ": " + Say.count(drafts, "draft waits", "drafts wait")
                                + " to be released.");
        }
        return to(monday);
    }

    private static CopyWeek.Cell cell(String text) {
        try {
            var parts = text.split("\\|", 2);
            return new CopyWeek.Cell(new MatterId(parts[1]), LocalDate.parse(parts[0]));
        } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException notOurs) {
            throw new NotHere();
        }
    }

    /// What would be copied.
    public record Preview(LocalDate monday, List<CopyWeek.Copy> copies) {
        public long seconds() {
            return copies.stream().mapToLong(copy -> copy.entry().seconds()).sum();
        }
    }

    @GetMapping("/time/weeks/{monday}/copy")
    ModelAndView preview(
            HttpServletRequest request, @AuthenticationPrincipal User user, @PathVariable LocalDate monday) {
        var week = Week.mondayOf(monday);
        return frames.page(request, "copyWeek", new Preview(week, copy.preview(Timekeeping.of(user), week)));
    }

    @PostMapping("/time/weeks/{monday}/copy")
    String copy(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @PathVariable LocalDate monday,
            @RequestParam(defaultValue = "") List<UUID> works) {
        var received = copy.copy(Timekeeping.of(user), monday, works, user.login());
        var again = received.again() == 0
                ? ""
                : " " + Say.count(received.again(), "was", "were") + " copied before and left out.";
        notices.good(
                request,
                Say.count(received.drafts().size(), "draft waits", "drafts wait")
                        + " to be looked at and released. Nothing is released yet." + again);
        return to(monday);
    }
}
