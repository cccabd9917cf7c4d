package tenths.web.whatif;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
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
import tenths.access.User;
import tenths.desk.CheckAgain;
import tenths.desk.House;
import tenths.desk.OpenWork;
import tenths.desk.whatif.ApplyTried;
import tenths.desk.whatif.EffectSum;
import tenths.jobs.Tasks;
import tenths.store.views.WhatIfList;
import tenths.web.Frames;
import tenths.web.NotHere;
import tenths.web.Notice;
import tenths.web.Notices;
import tenths.web.Say;

/// Agrees from a day on what was tried: first with what it does to open work, then in one act, and with the way back.
@Controller
public final class ApplyPage {
    private static final String WHAT_IF = "/what-if";

    private final House house;
    private final Frames frames;
    private final Notices notices;
    private final Tasks tasks;
    private final WhatIfList list;

    ApplyPage(House house, Frames frames, Notices notices, Tasks tasks) {
        this.house = house;
        this.frames = frames;
        this.notices = notices;
        this.tasks = tasks;
        list = new WhatIfList(house.transactions());
    }

    /// @param from as it was typed
    /// @param sums by currency
    public record Shown(
            WhatIfList.Run run,
            String from,
            String reason,
            List<OpenWork.Effect> effects,
            List<EffectSum> sums,
            List<String> problems) {}

    /// What it would do; nothing changes.
    @GetMapping("/what-if/{id}/application")
    ModelAndView show(
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam String from,
            @RequestParam(defaultValue = "") String reason) {
        var run = run(id);
        var day = day(from);
        var preview = day == null
                ? new ApplyTried.Preview(List.of(), List.of(noDay(from)))
                : new ApplyTried(house).preview(wish(run, day, reason));
        return page(request, new Typed(run, from, reason), preview);
    }

    private record Typed(WhatIfList.Run run, String from, String reason) {}

    private ModelAndView page(HttpServletRequest request, Typed typed, ApplyTried.Preview preview) {
        return frames.page(
                request,
                "applied/preview",
                new Shown(
                        typed.run(),
                        typed.from(),
                        typed.reason(),
                        preview.effects(),
                        EffectSum.of(preview.effects()),
                        preview.problems()));
    }

    private WhatIfList.Run run(UUID id) {
        return list.run(id).stream().findFirst().orElseThrow(NotHere::new);
    }

    private static ApplyTried.Wish wish(WhatIfList.Run run, LocalDate from, String reason) {
        return new ApplyTried.Wish(run.id(), run.body(), run.words(), from, reason);
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    private static String noDay(String text) {
        return "The first day \"" + text + "\" is not a date. Write it like 2026-03-01.";
    }

    /// Agrees it, and checks the open bills again.
    @PostMapping("/what-if/{id}/application")
    ModelAndView apply(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @PathVariable UUID id,
            @RequestParam String from,
            @RequestParam(defaultValue = "") String reason) {
        var run = run(id);
        var day = day(from);
        var outcome = day == null
                ? new ApplyTried.Outcome.Refused(List.of(noDay(from)))
                : new ApplyTried(house).apply(wish(run, day, reason), user.login());
        return switch (outcome) {
            case ApplyTried.Outcome.Refused(var reasons) ->
                page(request, new Typed(run, from, reason), new ApplyTried.Preview(List.of(), reasons));
            case ApplyTried.Outcome.BackAlready before ->
                page(request, new Typed(run, from, reason), new ApplyTried.Preview(List.of(), List.of(before.words())));
            case ApplyTried.Outcome.Done(var made, var bills) ->
                checked(request, user, bills, "It is agreed from " + Say.day(day) + " on.", undo(made));
        };
    }

    private Notices.Undo undo(UUID applied) {
        return new Notices.Undo("/what-if/applied/" + applied + "/back", Map.of());
    }

    /// Lets hold again what stood there before.
    @PostMapping("/what-if/applied/{applied}/back")
    ModelAndView takeBack(HttpServletRequest request, @AuthenticationPrincipal User user, @PathVariable UUID applied) {
        return switch (new ApplyTried(house).takeBack(applied, user.login())) {
            case ApplyTried.Outcome.Refused(var reasons) -> {
                notices.bad(request, reasons);
                yield new ModelAndView("redirect:" + WHAT_IF);
            }
            case ApplyTried.Outcome.BackAlready before -> {
                notices.bad(request, List.of(before.words()));
                yield new ModelAndView("redirect:" + WHAT_IF);
            }
            case ApplyTried.Outcome.Done(var _, var bills) ->
                checked(request, user, bills, "It is taken back: what stood there before holds again.", null);
        };
    }

    private ModelAndView checked(
            HttpServletRequest request, User user, Collection<UUID> bills, String good, Notices.@Nullable Undo undo) {
        if (bills.isEmpty()) {
            notices.leave(request, new Notice(false, List.of(good, "No open bill has to be checked."), undo));
            return new ModelAndView("redirect:" + WHAT_IF);
        }
        var task = tasks.start(user.login(), "Check open bills again", progress -> {
            var count = new CheckAgain(house).check(bills, user.login(), progress);
            return new Tasks.Result(
                    true,
                    List.of(good, Say.count(count, "open bill is", "open bills are") + " checked again."),
                    WHAT_IF);
        });
        return new ModelAndView("redirect:/tasks/" + task);
    }
}
