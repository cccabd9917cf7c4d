package tenths.web.capture;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tenths.access.User;
import tenths.desk.House;
import tenths.desk.capture.ChangeTimer;
import tenths.desk.capture.KeepTimer;
import tenths.desk.capture.Reader;
import tenths.desk.capture.StartTimer;
import tenths.desk.capture.StopTimer;
import tenths.desk.capture.TimerOutcome;
import tenths.firm.MatterId;
import tenths.time.timers.Label;
import tenths.web.Links;
import tenths.web.NotHere;
import tenths.web.Notices;
import tenths.web.Say;
import tenths.web.TimerClock;

/// What a person does with timers, from the bar or from the page of their time.
@Controller
final class TimerActs {
    private static final String TIME = "/time";

    private final House house;
    private final Notices notices;
    private final StartTimer start;
    private final StopTimer stop;
    private final ChangeTimer change;
    private final KeepTimer keep;

    TimerActs(House house, Notices notices, Reader.Shelf readers) {
        this.house = house;
        this.notices = notices;
        start = new StartTimer(house);
        stop = new StopTimer(house);
        change = new ChangeTimer(house);
        keep = new KeepTimer(house, readers);
    }

    /// @param seen the timer that the page showed running
    @PostMapping("/time/timers")
    String begin(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String matter,
            @RequestParam(defaultValue = "") String temporary,
            @RequestParam(required = false) @Nullable UUID seen) {
        var of = Timekeeping.of(user);
        var problems = problems(words, matter, temporary);
        return problems.isEmpty()
                ? say(request, start.begin(of, label(words, matter, temporary), seen, user.login()), "")
                : refused(request, problems);
    }

    @PostMapping("/time/timers/{id}/start")
    String resume(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable UUID seen) {
        return say(request, start.resume(Timekeeping.of(user), id, version, seen, user.login()), "");
    }

    /// @param ended `through`, or the day of an earlier end, at the time `at`; blank for now
    @PostMapping("/time/timers/{id}/stop")
    String stop(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String ended,
            @RequestParam(defaultValue = "") String at) {
        StopTimer.End end;
        try {
            end = end(ended, at);
        } catch (DateTimeException unreadable) {
            return refused(request, List.of("The time is not understood. Write it like 17:40."));
        }
        return say(request, stop.stop(Timekeeping.of(user), id, version, end, user.login()), "");
    }

    private StopTimer.End end(String ended, String at) {
        return switch (ended) {
            case "" -> new StopTimer.End.AsPressed();
            case "through" -> new StopTimer.End.WorkedThrough();
            default ->
                new StopTimer.End.Earlier(LocalDateTime.of(LocalDate.parse(ended), LocalTime.parse(at))
                        .atZone(house.zone())
                        .toInstant());
        };
    }

    @PostMapping("/time/timers/{id}/label")
    String label(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String matter,
            @RequestParam(defaultValue = "") String temporary) {
        var of = Timekeeping.of(user);
        var problems = problems(words, matter, temporary);
        return problems.isEmpty()
                ? say(request, change.label(of, id, version, label(words, matter, temporary), user.login()), "Saved.")
                : refused(request, problems);
    }

    @PostMapping("/time/timers/{id}/back")
    String back(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam int point) {
        var outcome = change.setBack(Timekeeping.of(user), id, version, point, user.login());
        return say(request, outcome, "The timer stands as it did then. Its history is kept.");
    }

    @PostMapping("/time/timers/{id}/discard")
    String discard(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @PathVariable UUID id,
            @RequestParam int version) {
        var outcome = change.discard(Timekeeping.of(user), id, version, user.login());
        return say(request, outcome, "Discarded. It can be brought back for twelve hours, at the foot of the timers.");
    }

    /// @param days `each`, or the one day on which all of it counts; blank to be asked
    @PostMapping("/time/timers/{id}/keep")
    String keep(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String days) {
        KeepTimer.Days chosen;
        try {
            chosen = switch (days) {
                case "" -> new KeepTimer.Days.Ask();
                case "each" -> new KeepTimer.Days.Each();
                default -> new KeepTimer.Days.All(LocalDate.parse(days));
            };
        } catch (DateTimeException unreadable) {
            throw new NotHere();
        }
        return say(request, keep.keep(Timekeeping.of(user), id, version, chosen, user.login()), "");
    }

    private static Label label(String words, String matter, String temporary) {
        return new Label(words, matter.isBlank() ? null : new MatterId(matter.strip()), temporary);
    }

    private static List<String> problems(String words, String matter, String temporary) {
        if (!matter.isBlank() && !temporary.isBlank()) {
            return List.of("Name a matter of the firm or a temporary one, not both.");
        }
        if (words.length() > Label.LONGEST_WORDS || temporary.length() > Label.LONGEST_NAME) {
            return List.of("That is too long: a timer has room for 1,000 characters, a temporary matter for 200.");
        }
        if ((words + matter + temporary).indexOf('\0') >= 0) {
            return List.of("There is a character in it that no text may hold. Type it again.");
        }
        return matter.isBlank() || matter.strip().length() <= MatterId.LONGEST
                ? List.of()
                : List.of("That is no matter number. Check it, or name a temporary matter.");
    }

    private String say(HttpServletRequest request, TimerOutcome outcome, String done) {
        switch (outcome) {
            case TimerOutcome.Done _ -> {
                if (!done.isEmpty()) {
                    notices.good(request, done);
                }
            }
            case TimerOutcome.Kept(var _, var drafts) ->
                notices.good(
                        request,
                        Say.count(drafts.size(), "draft waits", "drafts wait") + " to be looked at and released.");
            case TimerOutcome.Stale(var timer) ->
                notices.bad(
                        request,
                        List.of("\"" + called(TimerClock.words(timer))
                                + "\" was changed in another window or on another"
                                + " device. This is how it stands now; nothing was changed here."));
            case TimerOutcome.AlreadyRuns(var timer) ->
                notices.bad(
                        request,
                        List.of("\"" + called(TimerClock.words(timer)) + "\" runs already: it was started in another"
                                + " window or on another device. One timer runs at a time; nothing was started."));
            case TimerOutcome.LeftOvernight(var timer) -> {
                notices.bad(
                        request,
                        List.of("\"" + called(TimerClock.words(timer))
                                + "\" ran past midnight. Say when the work ended;"
                                + " until then nothing is counted."));
                return "redirect:" + TIME;
            }
            case TimerOutcome.SeveralDays _ -> {
                notices.bad(request, List.of("The time lies on several days. Say on which it counts."));
                return "redirect:" + TIME;
            }
            case TimerOutcome.Refused(var problems) -> notices.bad(request, problems);
            case TimerOutcome.Unknown _ -> throw new NotHere();
        }
        return back(request);
    }

    private static String called(String words) {
        return words.isEmpty() ? "A timer without a name" : words;
    }

    private String refused(HttpServletRequest request, List<String> problems) {
        notices.bad(request, problems);
        return back(request);
    }

    /// To the page on which the button was pressed; a page that stays fetches its clock alone.
    private static String back(HttpServletRequest request) {
        if (request.getHeader("X-Part") != null) {
            return "redirect:/time/clock";
        }
        var referer = request.getHeader("Referer");
        if (referer == null) {
            return "redirect:" + TIME;
        }
        try {
            var page = URI.create(referer);
            var query = page.getRawQuery();
            return "redirect:" + Links.inside(page.getRawPath() + (query == null ? "" : "?" + query), TIME);
        } catch (IllegalArgumentException unreadable) {
            return "redirect:" + TIME;
        }
    }
}
