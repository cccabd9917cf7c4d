package tenths.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import tenths.access.User;
import tenths.desk.House;
import tenths.desk.Progress;
import tenths.desk.RuleChoices;
import tenths.desk.TryOnPast;
import tenths.firm.Client;
import tenths.firm.MatterGroup;
import tenths.firm.Timekeeper;
import tenths.jobs.Tasks;
import tenths.store.views.WhatIfList;
import tenths.store.whatif.AppliedChanges;

/// S13: choose a change, whose bills and which period; what came of earlier ones stands below.
@Controller
public final class WhatIfPage {
    private static final int EARLIER = 20;
    private static final int MONTHS = 12;
    private static final WhatIfWork NO_WORK = new WhatIfWork("", "", "", "", "", "", "", "");

    private final House house;
    private final Frames frames;
    private final Tasks tasks;
    private final WhatIfList list;

    WhatIfPage(House house, Frames frames, Tasks tasks) {
        this.house = house;
        this.frames = frames;
        this.tasks = tasks;
        list = new WhatIfList(house.transactions());
    }

    /// @param problems why it cannot be tried
    /// @param examples ready to try; none once anything was tried
    public record Shown(
            WhatIfForm form,
            WhatIfWork work,
            List<String> problems,
            List<WhatIfExamples.Example> examples,
            List<WhatIfList.Run> earlier,
            List<AppliedChanges.Row> applied,
            List<Client> clients,
            List<Timekeeper> people,
            List<String> classes,
            List<MatterGroup> groups,
            List<RuleChoices.Choice> rules,
            Names names,
            ZoneId zone) {}

    /// Empty, or filled by a link such as "Try on the past" of another page.
    @GetMapping("/what-if")
    ModelAndView show(HttpServletRequest request, WhatIfForm form, WhatIfWork work) {
        return page(request, new Filled(withPeriod(form), work), List.of());
    }

    /// Filled with a fee deal that is still being written.
    @PostMapping("/what-if/deal")
    ModelAndView deal(HttpServletRequest request, FeeDealForm deal) {
        return page(request, new Filled(withPeriod(WhatIfForm.of(deal)), NO_WORK), List.of());
    }

    private WhatIfForm withPeriod(WhatIfForm form) {
        var today = house.today();
        var first = today.withDayOfMonth(1).minusMonths(MONTHS);
        return form.over(first.toString(), today.toString());
    }

    /// Starts it; one may leave the page and come back.
    @PostMapping("/what-if")
    ModelAndView ask(HttpServletRequest request, @AuthenticationPrincipal User user, WhatIfForm form, WhatIfWork work) {
        var problems = new ArrayList<String>();
        var question = form.read(work, problems);
        var filled = new Filled(form, work);
        if (question == null) {
            return page(request, filled, problems);
        }
        var trying = new TryOnPast(house);
        return switch (trying.ask(question, user.login())) {
            case TryOnPast.Outcome.Refused(var refused) -> page(request, filled, refused);
            case TryOnPast.Outcome.Ready ready -> {
                var task = tasks.start(
                        user.login(), "Try on past bills: " + ready.words(), progress -> run(trying, ready, progress));
                yield new ModelAndView("redirect:/tasks/" + task);
            }
        };
    }

    private static Tasks.Result run(TryOnPast trying, TryOnPast.Outcome.Ready ready, Progress progress) {
        var tested = trying.run(ready, progress);
        var lines = new ArrayList<String>();
        lines.add("%s of %s tried on %s."
                .formatted(
                        Say.number(tested.lines()),
                        Say.count(tested.ofLines(), "line", "lines"),
                        Say.count(tested.bills(), "bill", "bills")));
        if (tested.doubts() > 0) {
            lines.add(Say.count(tested.doubts(), "bill does", "bills do") + " not follow from what they keep.");
        }
        return new Tasks.Result(tested.lines() == tested.ofLines(), lines, "/what-if/" + ready.id());
    }

    private record Filled(WhatIfForm form, WhatIfWork work) {}

    private ModelAndView page(HttpServletRequest request, Filled filled, List<String> problems) {
        var directory = house.directory();
        var people = directory.timekeepers().values();
        var rules = RuleChoices.of(house);
        var earlier = list.runs(EARLIER);
        return frames.page(
                request,
                "whatIf",
                new Shown(
                        filled.form(),
                        filled.work(),
                        problems,
                        earlier.isEmpty() ? WhatIfExamples.of(house, rules) : List.of(),
                        earlier,
                        new AppliedChanges(house.transactions()).newest(EARLIER),
                        List.copyOf(directory.clients().values()),
                        List.copyOf(people),
                        classes(people),
                        house.groups().all(),
                        rules,
                        Names.of(house.transactions()),
                        house.zone()));
    }

    private static List<String> classes(Collection<Timekeeper> people) {
        return people.stream()
                .map(Timekeeper::classification)
                .distinct()
                .sorted()
                .toList();
    }
}
