package tenths.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
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
import tenths.desk.Progress;
import tenths.jobs.Tasks;
import tenths.store.views.RecordList;

/// S17: the house book in plain sentences.
@Controller
public final class RecordPage {
    private static final int PAGE = 100;

    /// Events between two reports of a verification.
    private static final int STEP = 1_000;

    private final House house;
    private final Frames frames;
    private final Tasks tasks;
    private final SavedViewPages views;
    private final RecordList book;

    RecordPage(House house, Frames frames, Tasks tasks, SavedViewPages views) {
        this.views = views;
        this.house = house;
        this.frames = frames;
        this.tasks = tasks;
        book = new RecordList(house.transactions());
    }

    /// @param older address of the next page; blank at the end
    public record Shown(
            RecordList.Filter filter,
            Views views,
            List<Action> actions,
            List<RecordList.Row> rows,
            String older,
            long events,
            ZoneId zone,
            Names names) {
        public String sentence(RecordList.Row row) {
            return Sentences.of(row, names);
        }

        /// The same list as a file.
        public String export() {
            return views.address().replace("/record", "/record.csv");
        }
    }

    /// What is asked of the book, as the address says it.
    public record Asked(
            String about,
            String actor,
            String word,
            String action,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        private static String text(@Nullable Object value) {
            return value == null ? "" : value.toString();
        }

        private RecordList.Filter filter() {
            var kind = text(action).isBlank() ? null : Action.valueOf(action);
            return new RecordList.Filter(text(about), text(actor), text(word), kind, from, to);
        }

        private String address(String before) {
            return Links.to(
                    "/record",
                    Map.of(
                            "about", text(about),
                            "actor", text(actor),
                            "word", text(word),
                            "action", text(action),
                            "from", text(from),
                            "to", text(to),
                            "before", before));
        }
    }

    @GetMapping("/record")
    ModelAndView show(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            Asked asked,
            @RequestParam(defaultValue = "0") long before) {
        var filter = asked.filter();
        var rows = book.before(filter, before == 0 ? Long.MAX_VALUE : before, PAGE, house.zone());
        var older = rows.size() < PAGE
                ? ""
                : asked.address(Long.toString(rows.getLast().seq()));
        return frames.page(
                request,
                "record",
                new Shown(
                        filter,
                        views.of(user, "/record", asked.address("")),
                        Arrays.asList(Action.values()),
                        rows,
                        older,
                        book.events(),
                        house.zone(),
                        Names.of(house.transactions())));
    }

    @GetMapping("/record.csv")
    void export(HttpServletResponse response, Asked asked) throws IOException {
        var filter = asked.filter();
        var names = Names.of(house.transactions());
        Sheet.download(response, "record", sheet -> {
            sheet.row("Event", "When", "Who", "What", "Sentence", "Client", "Matter", "Reason");
            var before = Long.MAX_VALUE;
            for (var rows = book.before(filter, before, STEP, house.zone());
                    !rows.isEmpty();
                    rows = book.before(filter, before, STEP, house.zone())) {
                for (var row : rows) {
                    sheet.row(
                            row.seq(),
                            row.at(),
                            row.actor(),
                            row.action().word(),
                            Sentences.of(row, names),
                            row.client(),
                            row.matter(),
                            row.reason());
                }
                before = rows.getLast().seq();
            }
        });
    }

    @PostMapping("/record/verification")
    String verify(@AuthenticationPrincipal User user) {
        var task = tasks.start(user.login(), "Verify the house book", this::verified);
        return "redirect:/tasks/" + task;
    }

    private Tasks.Result verified(Progress progress) {
        var start = house.now();
        var all = book.events();
        var stopped = new AtomicBoolean();
        try {
            var read = house.book().walk(link -> {
                var goOn = link.seq() % STEP != 0 || progress.at(link.seq(), all);
                stopped.set(!goOn);
                return goOn;
            });
            progress.at(read.events(), read.events());
            var how = Say.count(read.events(), "event", "events") + " read in "
                    + Say.duration(Duration.between(start, house.now())) + ".";
            var fault = read.firstBad();
            if (fault != null) {
                return new Tasks.Result(
                        false,
                        List.of("The chain is broken at event " + fault.seq() + ": " + fault.what(), how),
                        "/record");
            }
            return stopped.get()
                    ? new Tasks.Result(false, List.of("Stopped. Nothing wrong so far.", how), "/record")
                    : new Tasks.Result(
                            true,
                            List.of(
                                    "The chain is whole.",
                                    how,
                                    "Head " + read.head().hash()),
                            "/record");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
