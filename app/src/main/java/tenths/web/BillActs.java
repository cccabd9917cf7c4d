package tenths.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tenths.access.User;
import tenths.desk.ChangePrebillState;
import tenths.desk.DecideOnPrebill;
import tenths.desk.House;
import tenths.desk.IncludeLateWork;
import tenths.desk.OpenPrebill;
import tenths.invoicing.Adjustment;
import tenths.invoicing.Remedy;
import tenths.store.views.BillList;

/// What a biller does to one bill: decisions about lines, undo and redo, late time, and where the bill goes next.
@Controller
public final class BillActs {
    private final House house;
    private final Notices notices;
    private final DecideOnPrebill decide;
    private final OpenPrebill bills;
    private final BillList list;
    private final Frames frames;

    BillActs(House house, Frames frames, Notices notices) {
        this.house = house;
        this.frames = frames;
        this.notices = notices;
        decide = new DecideOnPrebill(house);
        bills = new OpenPrebill(house);
        list = new BillList(house.transactions());
    }

    /// Somebody decided about the same line first: what it says now, and what was asked.
    ///
    /// @param fields of the form, to be sent again
    public record Clash(LinePanel line, List<String> wishes, Map<String, String> fields, Names names) {}

    /// Two people may work on one bill: what they decide about different lines is merged; about one line the second is
    /// asked.
    @PostMapping("/bills/{id}/decisions")
    ModelAndView decide(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam Map<String, String> fields) {
        var line = fields.getOrDefault("line", "");
        var opened = bills.open(id).stream().findFirst().orElseThrow(NotHere::new);
        var there = new ModelAndView("redirect:/bills/" + id + (line.isBlank() ? "" : "?line=" + line));
        var read = DecisionForm.read(request, opened, line);
        if (!read.problems().isEmpty()) {
            notices.bad(request, read.problems());
            return there;
        }
        if (opened.row().version() != version) {
            var panel = LinePanel.of(opened, line, Frames.csrf(request));
            if (panel != null && !panel.seen().equals(fields.get("seen"))) {
                var wishes = read.adjustments().stream().map(Words::decision).toList();
                return frames.page(request, "clash", new Clash(panel, wishes, fields, Names.of(house.transactions())));
            }
        }
        var reason = fields.getOrDefault("reason", "").strip();
        var seen = line.isBlank() ? version : opened.row().version();
        said(request, id, decide.decide(id, seen, read.adjustments(), reason, user.login()), "Saved");
        return there;
    }

    /// Accepts the fix of one finding, or keeps its lines as they are. A finding that still stands as it was seen may
    /// be
    /// answered, whatever else was changed on the bill meanwhile.
    @PostMapping("/bills/{id}/answers")
    String answer(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @PathVariable UUID id,
            @RequestParam String finding,
            @RequestParam String answer,
            @RequestParam(defaultValue = "") String line,
            @RequestParam(defaultValue = "") String reason) {
        var opened = bills.open(id).stream().findFirst().orElseThrow(NotHere::new);
        var adjustments = opened.prebill().findings().stream()
                .filter(each -> LinePanel.key(each).equals(finding))
                .flatMap(each -> answer.equals("fix")
                        ? Remedy.of(each, opened.prebill().lines()).stream()
                        : List.<Adjustment>of(Adjustment.Overrule.of(each)).stream())
                .toList();
        if (adjustments.isEmpty()) {
            notices.bad(request, List.of("The finding is answered already, or has no fix that could be accepted."));
        } else {
            var why = reason.isBlank() && answer.equals("fix") ? "Client guideline " + finding.split("\\|")[0] : reason;
            said(
                    request,
                    id,
                    decide.decide(id, opened.row().version(), adjustments, why.strip(), user.login()),
                    "Answered");
        }
        return "redirect:/bills/" + id + (line.isBlank() ? "" : "?line=" + line);
    }

    @PostMapping("/bills/{id}/undo")
    String undo(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String line) {
        said(request, id, decide.undo(id, version, user.login()), "Undone");
        return "redirect:/bills/" + id + (line.isBlank() ? "" : "?line=" + line);
    }

    @PostMapping("/bills/{id}/redo")
    String redo(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String line) {
        said(request, id, decide.redo(id, version, user.login()), "Done again");
        return "redirect:/bills/" + id + (line.isBlank() ? "" : "?line=" + line);
    }

    @PostMapping("/bills/{id}/late")
    String late(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable List<UUID> work) {
        var outcome = new IncludeLateWork(house).include(id, version, work == null ? List.of() : work, user.login());
        said(request, id, outcome, "Included");
        return "redirect:/bills/" + id;
    }

    private void said(HttpServletRequest request, UUID id, DecideOnPrebill.Outcome outcome, String done) {
        switch (outcome) {
            case DecideOnPrebill.Outcome.Decided(var version) -> {
                var now = Say.minute(house.now(), house.zone());
                notices.leave(
                        request,
                        new Notice(
                                false,
                                List.of(done + " " + now + "."),
                                new Notices.Undo(
                                        "/bills/" + id + "/undo",
                                        Map.of("version", List.of(Integer.toString(version))))));
            }
            case DecideOnPrebill.Outcome.Refused(var problems) -> notices.bad(request, problems);
            case DecideOnPrebill.Outcome.Stale _ ->
                notices.bad(
                        request,
                        List.of("Somebody changed this bill while you looked at it. Here is how it stands now;"
                                + " decide again if it is still needed."));
            case DecideOnPrebill.Outcome.Unknown _ -> throw new NotHere();
        }
    }

    /// Approve, hold and so on; goes on to the next bill of the same list when this one left it.
    @PostMapping("/bills/{id}/state")
    String state(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam ChangePrebillState.Move move,
            @RequestParam(defaultValue = "") String reason) {
        var row = house.prebills().find(id).stream().findFirst().orElseThrow(NotHere::new);
        var around = list.around(id, row.state());
        var outcome = new ChangePrebillState(house).move(id, version, move, reason, user.login());
        return switch (outcome) {
            case ChangePrebillState.Outcome.Changed(var state, var _) -> {
                var words = row.matter() + ": " + Words.word(state) + ".";
                notices.good(request, words);
                var next = around.after() == null ? around.before() : around.after();
                yield next == null ? "redirect:/bills?state=" + row.state() : "redirect:/bills/" + next;
            }
            case ChangePrebillState.Outcome.Refused(var reasons) -> {
                notices.bad(request, reasons);
                yield "redirect:/bills/" + id;
            }
            case ChangePrebillState.Outcome.Stale _ -> {
                notices.bad(request, List.of("Somebody changed this bill while you looked at it. Look again."));
                yield "redirect:/bills/" + id;
            }
            case ChangePrebillState.Outcome.Unknown _ -> throw new NotHere();
        };
    }
}
