package tenths.web.capture;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tenths.access.User;
import tenths.desk.House;
import tenths.desk.capture.OpenWeeks;
import tenths.firm.MatterId;
import tenths.firm.TimekeeperId;
import tenths.store.MatterFile;
import tenths.store.capture.DraftRow;
import tenths.store.capture.Drafts;
import tenths.store.capture.Timers;
import tenths.store.capture.Weeks;
import tenths.store.views.OwnTime;
import tenths.time.DraftEntry;
import tenths.time.weeks.Day;
import tenths.time.weeks.Week;
import tenths.web.Frames;

/// S4: one's own timers, week and days.
@Controller
public final class TimePage {
    private static final int RECENT_DAYS = 30;
    private static final int RECENT_MATTERS = 25;
    private static final Duration DISCARDED_SHOWN = Duration.ofHours(12);

    private final House house;
    private final Frames frames;
    private final OpenWeeks weeks;
    private final Weeks kept;
    private final Timers timers;
    private final Drafts drafts;
    private final OwnTime time;

    TimePage(House house, Frames frames) {
        this.house = house;
        this.frames = frames;
        weeks = new OpenWeeks(house);
        kept = new Weeks(house.transactions());
        timers = new Timers(house.transactions());
        drafts = new Drafts(house.transactions());
        time = new OwnTime(house.transactions());
    }

    private static final Cells NO_CELLS = new Cells(List.of(), List.of());

    /// @param week null for an account that belongs to no timekeeper
    public record Shown(
            @Nullable Week week,
            LocalDate today,
            long scale,
            List<TimerCard> timers,
            List<TimerCard> discarded,
            List<DayList> days,
            Cells cells,
            List<OwnTime.Recent> matters,
            int draftsWithoutDay) {
        static Shown nobody(LocalDate today) {
            return new Shown(null, today, 1, List.of(), List.of(), List.of(), NO_CELLS, List.of(), 0);
        }

        /// The drafts of the week.
        public List<DayList.DraftRow> drafts() {
            return days.stream().flatMap(day -> day.drafts().stream()).toList();
        }

        public List<DayList.DraftRow> ready() {
            return drafts().stream().filter(DayList.DraftRow::ready).toList();
        }

        /// @throws NullPointerException for somebody who keeps no time
        public Week theWeek() {
            return Objects.requireNonNull(week);
        }
    }

    /// @param week any day of the week
    @GetMapping("/time")
    ModelAndView show(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @RequestParam(defaultValue = "") String week) {
        var timekeeper = user.timekeeper();
        var shown = timekeeper == null ? Shown.nobody(house.today()) : shown(timekeeper, day(week));
        return frames.page(request, "time", shown);
    }

    /// The clock of the bar alone, for pages that stay.
    @GetMapping("/time/clock")
    ModelAndView clock(HttpServletRequest request) {
        return frames.page(request, "clockPart", "");
    }

    private Shown shown(TimekeeperId of, LocalDate day) {
        var week = weeks.own(of, Week.mondayOf(day));
        var said = said(of, week);
        var now = house.now();
        return new Shown(
                week,
                house.today(),
                Bar.scale(week),
                timers.open(of).stream()
                        .map(timer -> TimerCard.of(timer, now, house.zone()))
                        .sorted(Comparator.comparing(
                                        (TimerCard card) -> card.state().running())
                                .thenComparing(
                                        card -> card.timer().turns().getLast().at())
                                .reversed())
                        .toList(),
                timers.discarded(of, now.minus(DISCARDED_SHOWN)).stream()
                        .map(timer -> TimerCard.of(timer, now, house.zone()))
                        .toList(),
                days(of, week, said),
                Cells.of(week, said.entries(), said.drafts(), said.matters()),
                time.recent(of, house.today().minusDays(RECENT_DAYS), RECENT_MATTERS),
                kept.draftsWithoutDay(of));
    }

    /// What is said about a week: entries, drafts, and the matters of the drafts.
    private record Said(List<OwnTime.Row> entries, List<DraftEntry> drafts, Map<MatterId, MatterFile> matters) {}

    private Said said(TimekeeperId of, Week week) {
        var waiting = drafts.find(kept.drafts(of, week.monday(), week.sunday())).stream()
                .map(DraftRow::draft)
                .toList();
        var matters = house.directory()
                .matters(waiting.stream()
                        .map(draft -> draft.content().matter())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        return new Said(time.rows(of, week.monday(), week.sunday()), waiting, matters);
    }

    private List<DayList> days(TimekeeperId of, Week week, Said said) {
        var entries = said.entries().stream().collect(Collectors.groupingBy(OwnTime.Row::day));
        var byDay = said.drafts().stream()
                .collect(Collectors.groupingBy(
                        TimePage::day,
                        Collectors.mapping(draft -> DayList.DraftRow.of(draft, said.matters()), Collectors.toList())));
        var off = kept.daysOff(List.of(of), week.monday(), week.sunday()).getOrDefault(of, Set.of());
        return week.days().stream()
                .map(day -> dayList(day, off, week, entries, byDay))
                .toList();
    }

    static LocalDate day(DraftEntry draft) {
        return Objects.requireNonNull(draft.content().day(), "only drafts of a day are asked for");
    }

    private DayList dayList(
            Day day,
            Set<LocalDate> off,
            Week week,
            Map<LocalDate, List<OwnTime.Row>> entries,
            Map<LocalDate, List<DayList.DraftRow>> byDay) {
        return new DayList(
                day,
                off.contains(day.date()),
                week.gaps(house.today()).contains(day) ? day.gap() : 0,
                entries.getOrDefault(day.date(), List.of()),
                byDay.getOrDefault(day.date(), List.of()));
    }

    private LocalDate day(String text) {
        try {
            return text.isBlank() ? house.today() : LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            return house.today();
        }
    }
}
