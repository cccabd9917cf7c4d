package tenths.web.facts;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tenths.access.User;
import tenths.desk.House;
import tenths.desk.facts.FactWish;
import tenths.desk.facts.RecordFact;
import tenths.firm.MatterId;
import tenths.rates.deals.Fact;
import tenths.store.deals.MatterFacts;
import tenths.web.Frames;
import tenths.web.Links;
import tenths.web.Names;
import tenths.web.Notices;
import tenths.web.Say;

/// S14: what happened on a matter and what its fee deal waits for.
@Controller
public final class FactsPage {
    private final House house;
    private final Frames frames;
    private final Notices notices;

    FactsPage(House house, Frames frames, Notices notices) {
        this.house = house;
        this.frames = frames;
        this.notices = notices;
    }

    /// The page.
    ///
    /// @param matter as it was asked for; blank for none
    /// @param title of the matter; blank where there is none of that number
    /// @param wish what was typed
    /// @param rows the newest first
    public record Shown(
            String matter,
            String title,
            FactWish wish,
            List<String> refused,
            List<MatterFacts.Row> rows,
            Names names,
            ZoneId zone) {
        /// `Recovery of 25,000.00`.
        public String words(MatterFacts.Row row) {
            return switch (row.recorded().fact()) {
                case Fact.Recovery(var _, var amount) -> "Recovery of " + Say.money(amount);
                case Fact.Outcome(var _, var name) -> "Outcome: " + name;
                case Fact.StageDone(var _, var name) -> "Stage done: " + name;
            };
        }
    }

    @GetMapping("/rates/facts")
    ModelAndView show(HttpServletRequest request, @RequestParam(defaultValue = "") String matter) {
        var today = house.today().toString();
        return page(request, matter, new FactWish("recovery", today, "", "", ""), List.of());
    }

    @PostMapping("/rates/facts")
    ModelAndView record(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @RequestParam String matter,
            FactWish wish) {
        return switch (new RecordFact(house).record(new MatterId(matter), wish, user.login())) {
            case RecordFact.Outcome.Done(var _, var bills) -> done(request, matter, "Recorded.", bills);
            case RecordFact.Outcome.Refused(var problems) -> page(request, matter, wish, problems);
        };
    }

    @PostMapping("/rates/facts/withdrawal")
    ModelAndView withdraw(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @RequestParam String matter,
            @RequestParam int number,
            @RequestParam(defaultValue = "") String reason) {
        return switch (new RecordFact(house).withdraw(new MatterId(matter), number, reason, user.login())) {
            case RecordFact.Outcome.Done(var _, var bills) -> done(request, matter, "Withdrawn.", bills);
            case RecordFact.Outcome.Refused(var problems) -> {
                notices.bad(request, problems);
                yield there(matter);
            }
        };
    }

    private ModelAndView done(HttpServletRequest request, String matter, String word, int bills) {
        notices.good(
                request, word + (bills == 0 ? " No bill of the matter is open." : " The open bill is checked again."));
        return there(matter);
    }

    private static ModelAndView there(String matter) {
        return new ModelAndView("redirect:" + Links.to("/rates/facts", Map.of("matter", matter)));
    }

    private ModelAndView page(HttpServletRequest request, String matter, FactWish wish, List<String> refused) {
        var found = matter.isBlank()
                ? List.<String>of()
                : house.directory().matters(List.of(new MatterId(matter))).values().stream()
                        .map(file -> file.matter().name())
                        .toList();
        var shown = new Shown(
                matter,
                found.isEmpty() ? "" : found.getFirst(),
                wish,
                refused,
                found.isEmpty() ? List.of() : house.matterFacts().on(new MatterId(matter)),
                Names.of(house.transactions()),
                house.zone());
        return frames.page(request, "facts", shown);
    }
}
