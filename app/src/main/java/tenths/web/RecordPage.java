package tenths.web;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tenths.access.User;
import tenths.audit.Action;
import tenths.desk.House;
import tenths.jobs.Tasks;
import tenths.store.views.RecordList;

/// S17: the house book in plain sentences.
@Controller
public final class RecordPage {
    private static final int PAGE = 100;

    private final House house;
    private final Frames frames;
    private final Tasks tasks;
    private final RecordList book;

    RecordPage(House house, Frames frames, Tasks tasks) {
        this.house = house;
        this.frames = frames;
        this.tasks = tasks;
        book = new RecordList(house.transactions());
    }

    /// @param older address of the next page; blank at the end
    public record Shown(
            RecordList.Filter filter,
            List<Action> actions,
            List<RecordList.Row> rows,
            String older,
            long events,
            ZoneId zone) {
        public String sentence(RecordList.Row row) {
            return Sentences.of(row);
        }
    }

    @GetMapping("/record")
    ModelAndView show(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "") String actor,
            @RequestParam(defaultValue = "") String word,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "0") long before) {
        var kind = action.isBlank() ? null : Action.valueOf(action);
        var filter = new RecordList.Filter(about, actor, word, kind, from, to);
        var rows = book.before(filter, before == 0 ? Long.MAX_VALUE : before, PAGE, house.zone());
        var older = rows.size() < PAGE
                ? ""
                : Links.to(
                        "/record",
                        Map.of(
                                "about", about,
                                "actor", actor,
                                "word", word,
                                "action", action,
                                "from", from == null ? "" : from.toString(),
                                "to", to == null ? "" : to.toString(),
                                "before", Long.toString(rows.getLast().seq())));
        var actions = Arrays.asList(Action.values());
        return frames.page(request, "record", new Shown(filter, actions, rows, older, book.events(), house.zone()));
    }

    @PostMapping("/record/verification")
    String verify(@AuthenticationPrincipal User user) {
        var task = tasks.start(user.login(), "Verify the house book", progress -> {
            var start = System.nanoTime();
            try {
                var verification = house.book().verify();
                var tenths = (System.nanoTime() - start) / 100_000_000;
                var read = Say.count(verification.events(), "event", "events") + " read in " + tenths / 10 + "."
                        + tenths % 10 + " s.";
                progress.at(verification.events(), verification.events());
                var fault = verification.firstBad();
                return fault == null
                        ? new Tasks.Result(
                                true,
                                List.of(
                                        "The chain is whole.",
                                        read,
                                        "Head " + verification.head().hash()),
                                "/record")
                        : new Tasks.Result(
                                false,
                                List.of("The chain is broken at event " + fault.seq() + ": " + fault.what(), read),
                                "/record");
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        });
        return "redirect:/tasks/" + task;
    }
}
