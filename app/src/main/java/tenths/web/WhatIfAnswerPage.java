package tenths.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tenths.desk.House;
import tenths.invoicing.whatif.Sums.Kind;
import tenths.rates.Step;
import tenths.rates.Trace;
import tenths.store.views.WhatIfList;
import tenths.store.views.WhatIfList.Filter;
import tenths.web.whatif.Applied;

/// S13: what a change would have made of past bills, from the whole down to one line with both its traces.
@Controller
public final class WhatIfAnswerPage {
    private static final int PAGE = 50;
    private static final int MOST_GROUPS = 20;
    private static final int MOST_DOUBTS = 20;

    private final House house;
    private final Frames frames;
    private final WhatIfList list;

    WhatIfAnswerPage(House house, Frames frames) {
        this.house = house;
        this.frames = frames;
        list = new WhatIfList(house.transactions());
    }

    /// The figures of one kind.
    ///
    /// @param head of their column
    /// @param field that narrows the lists to one of them
    /// @param all how many there are; the first are shown
    public record Group(String head, String field, int all, List<WhatIfList.Sum> rows) {
        public String title() {
            return "By " + field;
        }
    }

    /// @param total in each currency
    public record Shown(
            WhatIfList.Run run,
            List<WhatIfList.Sum> total,
            List<Group> groups,
            Filter filter,
            String order,
            Lines lines,
            Findings findings,
            List<WhatIfList.Doubt> doubts,
            Applied applied,
            Names names,
            ZoneId zone) {
        public boolean isFiltered() {
            return !filter.equals(Filter.ALL);
        }

        /// Narrowed to one row of a group.
        public String narrow(String field, String of) {
            return Links.to("/what-if/" + run.id(), Map.of(field, of)) + "#lines";
        }

        public String query() {
            return Links.to("/what-if/" + run.id(), fields(filter, order));
        }

        public String sorted(String other) {
            return Links.to("/what-if/" + run.id(), fields(filter, other)) + "#lines";
        }

        /// @param what `lines` or `findings`
        public String export(String what) {
            return Links.to("/what-if/" + run.id() + "/" + what + ".csv", fields(filter, order));
        }
    }

    private static Map<String, String> fields(Filter filter, String order) {
        return Map.of(
                "client", filter.client(),
                "matter", filter.matter(),
                "person", filter.person(),
                "month", filter.month(),
                "rule", filter.rule(),
                "order", order);
    }

    public record Lines(List<WhatIfList.Line> rows, int all, int page) {
        public int pages() {
            return Math.max(1, (all + PAGE - 1) / PAGE);
        }
    }

    /// The first of them; the export has all.
    public record Findings(List<WhatIfList.Finding> rows, int all) {}

    @GetMapping("/what-if/{id}")
    ModelAndView show(
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String client,
            @RequestParam(defaultValue = "") String matter,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String rule,
            @RequestParam(defaultValue = "") String order,
            @RequestParam(defaultValue = "1") int page) {
        var run = run(id);
        var filter = new Filter(client, matter, person, month, rule);
        var by = WhatIfList.isOrder(order) ? order : "";
        var all = list.countLines(id, filter);
        var at = Math.clamp(page, 1, Math.max(1, (all + PAGE - 1) / PAGE));
        return frames.page(
                request,
                "whatIfAnswer",
                new Shown(
                        run,
                        list.sums(id, Kind.TOTAL, MOST_GROUPS),
                        groups(id),
                        filter,
                        by,
                        new Lines(list.lines(id, filter, by, (at - 1) * PAGE, PAGE), all, at),
                        new Findings(list.findings(id, filter, 0, PAGE), list.countFindings(id, filter)),
                        list.doubts(id, MOST_DOUBTS),
                        Applied.of(house, id, run.body()),
                        Names.of(house.transactions()),
                        house.zone()));
    }

    private WhatIfList.Run run(UUID id) {
        return list.run(id).stream().findFirst().orElseThrow(NotHere::new);
    }

    private List<Group> groups(UUID id) {
        return List.of(
                group(id, "Client", "client", Kind.CLIENT),
                group(id, "Month", "month", Kind.MONTH),
                group(id, "Person", "person", Kind.PERSON),
                group(id, "Matter", "matter", Kind.MATTER));
    }

    private Group group(UUID id, String head, String field, Kind kind) {
        return new Group(head, field, list.count(id, kind), list.sums(id, kind, MOST_GROUPS));
    }

    /// One line as it is and as it would have been.
    public record Compared(WhatIfList.Run run, WhatIfList.Line line, List<Step> was, List<Step> would) {}

    @GetMapping("/what-if/{id}/lines/{place}")
    ModelAndView line(HttpServletRequest request, @PathVariable UUID id, @PathVariable int place) {
        var traced = list.traced(id, place).stream().findFirst().orElseThrow(NotHere::new);
        return frames.page(
                request,
                "whatIfLine",
                new Compared(run(id), traced.line(), steps(traced.was()), steps(traced.would())));
    }

    private static List<Step> steps(String trace) {
        return trace.isEmpty() ? List.of() : Trace.decode(trace).steps();
    }
}
