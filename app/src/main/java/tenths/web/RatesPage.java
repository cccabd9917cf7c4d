package tenths.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tenths.access.User;
import tenths.desk.ChangeRate;
import tenths.desk.ExportTimekeepers;
import tenths.desk.House;
import tenths.desk.TryRate;
import tenths.firm.Client;
import tenths.firm.MatterGroup;
import tenths.firm.MatterId;
import tenths.firm.Timekeeper;
import tenths.firm.TimekeeperId;
import tenths.rates.RatedLine;
import tenths.store.Terms;
import tenths.time.Worked;

/// S14: what is agreed with whom for how long, what an hour costs and why, and a new rate with what it would change.
@Controller
public final class RatesPage {
    private static final int PAGE = 50;
    private static final int MINUTES_PER_HOUR = 60;

    private final House house;
    private final Frames frames;
    private final RateTasks done;

    RatesPage(House house, Frames frames, RateTasks done) {
        this.house = house;
        this.frames = frames;
        this.done = done;
    }

    /// What was asked of the tester; blank where nothing was.
    ///
    /// @param known the day as of which the firm's knowledge counts; blank for today
    public record Question(
            String matter, String timekeeper, LocalDate day, String task, String activity, String place, String known) {
        /// An empty question.
        static Question of(HttpServletRequest request, LocalDate day) {
            return new Question(
                    Links.first(said(request, "matter")),
                    said(request, "timekeeper"),
                    day,
                    Links.first(said(request, "task")),
                    Links.first(said(request, "activity")),
                    said(request, "place").strip(),
                    said(request, "known"));
        }

        private static String said(HttpServletRequest request, String name) {
            return Objects.requireNonNullElse(request.getParameter(name), "");
        }
    }

    /// @param terms of the chosen client; null where none is chosen or nothing is agreed
    /// @param priced the answer of the tester; null where nothing was asked
    /// @param problems why there is none
    public record Shown(
            List<Client> clients,
            List<Timekeeper> people,
            List<String> classes,
            List<MatterGroup> groups,
            String client,
            String text,
            @Nullable Terms terms,
            List<RateBars.Row> all,
            int asked,
            Question question,
            @Nullable RatedLine priced,
            List<String> problems) {
        public List<RateBars.Row> rows() {
            return all.subList((page() - 1) * PAGE, Math.min(page() * PAGE, all.size()));
        }

        public int pages() {
            return Math.max(1, (all.size() + PAGE - 1) / PAGE);
        }

        public int page() {
            return Math.clamp(asked, 1, pages());
        }

        public String query() {
            return Links.to("/rates", Map.of("client", client, "text", text));
        }

        public long gaps() {
            return all.stream().mapToLong(row -> row.timeline().gaps()).sum();
        }

        public long overlaps() {
            return all.stream().mapToLong(row -> row.timeline().overlaps()).sum();
        }
    }

    @GetMapping("/rates")
    ModelAndView show(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String client,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day) {
        var question = Question.of(request, day == null ? house.today() : day);
        var answer = answer(question);
        var directory = house.directory();
        var people = directory.timekeepers();
        var clients = directory.clients();
        var chosen = clients.keySet().stream()
                .filter(id -> id.value().equals(client))
                .findFirst();
        var agreements = chosen.map(id -> house.agreements().of(id))
                .orElseGet(() -> house.agreements().all());
        var rows = RateBars.of(agreements, directory, house.today());
        return frames.page(
                request,
                "rates",
                new Shown(
                        List.copyOf(clients.values()),
                        List.copyOf(people.values()),
                        classes(people.values()),
                        house.groups().all(),
                        client,
                        text,
                        chosen.map(directory.terms(house.today())::get).orElse(null),
                        rows.stream().filter(row -> row.says(text)).toList(),
                        page,
                        question,
                        answer.line().isEmpty() ? null : answer.line().getFirst(),
                        answer.problems()));
    }

    /// Who may bill the client, as a file for its portal.
    @GetMapping("/rates/timekeepers.xml")
    void timekeepers(HttpServletResponse response, @AuthenticationPrincipal User user, @RequestParam String client)
            throws IOException {
        var id = house.directory().clients().keySet().stream()
                .filter(each -> each.value().equals(client))
                .findFirst()
                .orElseThrow(NotHere::new);
        var file = new ExportTimekeepers(house)
                .export(id, user.login()).stream().findFirst().orElseThrow(NotHere::new);
        response.setContentType("application/xml");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + ExportTimekeepers.fileName(id) + "\"");
        response.getOutputStream().write(file);
    }

    private static List<String> classes(Collection<Timekeeper> people) {
        return people.stream()
                .map(Timekeeper::classification)
                .filter(each -> !each.isBlank())
                .distinct()
                .sorted()
                .toList();
    }

    private TryRate.Answer answer(Question question) {
        if (question.matter().isBlank() || question.timekeeper().isBlank()) {
            return new TryRate.Answer(List.of(), List.of());
        }
        var hour = Worked.ofMinutes(MINUTES_PER_HOUR);
        var problems = new ArrayList<String>();
        var known = question.known().isBlank() ? null : RateDetails.day(question.known(), "day", problems);
        if (!problems.isEmpty()) {
            return new TryRate.Answer(List.of(), problems);
        }
        try {
            return new TryRate(house)
                    .ask(new TryRate.Question(
                            new MatterId(question.matter()),
                            new TimekeeperId(question.timekeeper()),
                            question.day(),
                            question.task(),
                            question.activity(),
                            question.place(),
                            hour,
                            known));
        } catch (IllegalArgumentException noIdentifier) {
            return new TryRate.Answer(List.of(), List.of(String.valueOf(noIdentifier.getMessage())));
        }
    }

    /// What a new rate would do.
    public record Preview(
            RateForm wish, RateDetails details, ChangeRate.Preview preview, List<String> problems, List<Sum> sums) {}

    /// The effects in one currency.
    public record Sum(String currency, int lines, long before, long after) {}

    /// Shows what would change, or, once it is agreed, changes it and checks the bills that it touches.
    ///
    /// @param act `show` or `agree`
    @PostMapping("/rates")
    ModelAndView change(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            RateForm wish,
            RateDetails details,
            @RequestParam String act) {
        var problems = new ArrayList<String>();
        var change = wish.read(details, problems);
        if (change == null) {
            return preview(request, wish, details, ChangeRate.Preview.refused(problems));
        }
        var changing = new ChangeRate(house);
        if (!act.equals("agree")) {
            return preview(request, wish, details, changing.preview(change));
        }
        var agreed = changing.agree(change, user.login());
        if (!agreed.problems().isEmpty()) {
            return preview(request, wish, details, agreed);
        }
        return done.after(request, user, agreed, "/rates");
    }

    private ModelAndView preview(
            HttpServletRequest request, RateForm wish, RateDetails details, ChangeRate.Preview preview) {
        var shown = new Preview(wish, details, preview, preview.problems(), sums(preview));
        return frames.page(request, "rateChange", shown);
    }

    /// The effects in each currency.
    static List<Sum> sums(ChangeRate.Preview preview) {
        return preview.effects().stream()
                .collect(Collectors.groupingBy(
                        effect -> effect.before().currency().getCurrencyCode(), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(each -> new Sum(
                        each.getKey(),
                        each.getValue().stream()
                                .mapToInt(ChangeRate.Effect::lines)
                                .sum(),
                        each.getValue().stream()
                                .mapToLong(effect -> effect.before().minor())
                                .sum(),
                        each.getValue().stream()
                                .mapToLong(effect -> effect.after().minor())
                                .sum()))
                .toList();
    }
}
