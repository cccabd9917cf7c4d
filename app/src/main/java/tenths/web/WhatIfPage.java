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
import tenths.firm.Timekeeper;
import tenths.jobs.Tasks;
import tenths.store.views.WhatIfList;

/// S13: choose a change, whose bills and which period; what came of earlier ones stands below.
@Controller
public final class WhatIfPage {
    private static final int EARLIER = 20;
    private static final int MONTHS = 12;

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
            List<String> problems,
            List<WhatIfExamples.Example> examples,
            List<WhatIfList.Run> earlier,
            List<Client> clients,
            List<Timekeeper> people,
            List<String> classes,
            List<RuleChoices.Choice> rules,
            Names names,
            ZoneId zone) {}

    /// Empty, or filled by a link such as "Try on the past" of another page.
    @GetMapping("/what-if")
    ModelAndView show(HttpServletRequest request, WhatIfForm form) {
        return page(request, withPeriod(form), List.of());
    }

    /// Filled with a fee deal that is still being written.
    @PostMapping("/what-if/deal")
    ModelAndView deal(HttpServletRequest request, FeeDealForm deal) {
        return page(request, withPeriod(WhatIfForm.of(deal)), List.of());
    }

    private WhatIfForm withPeriod(WhatIfForm form) {
        var today = house.today();
        var first = today.withDayOfMonth(1).minusMonths(MONTHS);
        return form.over(first.toString(), today.toString());
    }

    /// Starts it; one may leave the page and come back.
    @PostMapping("/what-if")
    ModelAndView ask(HttpServletRequest request, @AuthenticationPrincipal User user, WhatIfForm form) {
        var problems = new ArrayList<String>();
        var question = form.read(problems);
        if (question == null) {
            return page(request, form, problems);
        }
        var trying = new TryOnPast(house);
        return switch (trying.ask(question, user.login())) {
            case TryOnPast.Outcome.Refused(var refused) -> page(request, form, refused);
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

    private ModelAndView page(HttpServletRequest request, WhatIfForm form, List<String> problems) {
        var directory = house.directory();
        var people = directory.timekeepers().values();
        var rules = RuleChoices.of(house);
        var earlier = list.runs(EARLIER);
        return frames.page(
                request,
                "whatIf",
                new Shown(
                        form,
                        problems,
                        earlier.isEmpty() ? WhatIfExamples.of(house, rules) : List.of(),
                        earlier,
                        List.copyOf(directory.clients().values()),
                        List.copyOf(people),
                        classes(people),
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
