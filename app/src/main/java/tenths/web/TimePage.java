package tenths.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tenths.access.User;
import tenths.desk.House;
import tenths.store.views.OwnTime;

/// A timekeeper's own time, month by month, with what became of it.
@Controller
public final class TimePage {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.US);

    private final House house;
    private final Frames frames;
    private final OwnTime time;

    TimePage(House house, Frames frames) {
        this.house = house;
        this.frames = frames;
        time = new OwnTime(house.transactions());
    }

    /// @param keeps whether this person keeps time at all
    public record Shown(
            boolean keeps,
            YearMonth month,
            String title,
            Map<LocalDate, List<OwnTime.Row>> days,
            long seconds,
            int entries) {
        public static long seconds(List<OwnTime.Row> rows) {
            return rows.stream().mapToLong(OwnTime.Row::seconds).sum();
        }
    }

    @GetMapping("/time")
    ModelAndView show(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @RequestParam(defaultValue = "") String month) {
        var shown = month(month);
        var timekeeper = user.timekeeper();
        var rows = timekeeper == null
                ? List.<OwnTime.Row>of()
                : time.rows(timekeeper, shown.atDay(1), shown.atEndOfMonth());
        var days =
                rows.stream().collect(Collectors.groupingBy(OwnTime.Row::day, LinkedHashMap::new, Collectors.toList()));
        return frames.page(
                request,
                "time",
                new Shown(timekeeper != null, shown, MONTH.format(shown), days, Shown.seconds(rows), rows.size()));
    }

    private YearMonth month(String text) {
        try {
            return text.isBlank() ? YearMonth.from(house.today()) : YearMonth.parse(text);
        } catch (DateTimeException unreadable) {
            return YearMonth.from(house.today());
        }
    }
}
