package tenths.web.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tenths.access.User;
import tenths.desk.House;
import tenths.desk.capture.CompleteWeek;
import tenths.desk.capture.OpenWeeks;
import tenths.time.weeks.Day;
import tenths.time.weeks.Week;

/// One's own weeks, and for billers who owes time.
@RestController
@Tag(name = "Weeks")
final class WeeksApi {
    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3_600);

    private final House house;
    private final OpenWeeks weeks;
    private final CompleteWeek complete;

    WeeksApi(House house) {
        this.house = house;
        weeks = new OpenWeeks(house);
        complete = new CompleteWeek(house);
    }

    /// A day of one's own.
    ///
    /// @param target hours that were to be worked
    /// @param released approved hours
    /// @param drafted hours in drafts
    /// @param timed hours on timers
    /// @param gap hours about which nobody said anything
    public record OneDay(LocalDate day, String target, String released, String drafted, String timed, String gap) {
        private static OneDay of(Day day) {
            return new OneDay(
                    day.date(),
                    hours(day.target()),
                    hours(day.approved()),
                    hours(day.drafted()),
                    hours(day.timed()),
                    hours(day.gap()));
        }
    }

    /// A week of one's own, from Monday on.
    ///
    /// @param owed released hours that are missing up to yesterday; none where the week is complete
    public record OneWeek(LocalDate monday, boolean complete, String owed, List<OneDay> days) {}

    private OneWeek shown(Week week) {
        return new OneWeek(
                week.monday(),
                week.complete(),
                hours(week.owed(house.today())),
                week.days().stream().map(OneDay::of).toList());
    }

    private static String hours(long seconds) {
        return BigDecimal.valueOf(seconds)
                .divide(SECONDS_PER_HOUR, 2, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /// @param day any day of the week
    @GetMapping("/api/v1/weeks/{day}")
    OneWeek week(@AuthenticationPrincipal User user, @PathVariable LocalDate day) {
        return shown(weeks.own(TimersApi.own(user), Week.mondayOf(day)));
    }

    /// Says that nothing is missing.
    @PostMapping("/api/v1/weeks/{day}/complete")
    OneWeek complete(@AuthenticationPrincipal User user, @PathVariable LocalDate day) {
        return answer(complete.complete(TimersApi.own(user), day, user.login()));
    }

    /// Takes that back.
    @PostMapping("/api/v1/weeks/{day}/reopen")
    OneWeek reopen(@AuthenticationPrincipal User user, @PathVariable LocalDate day) {
        return answer(complete.reopen(TimersApi.own(user), day, user.login()));
    }

    private OneWeek answer(CompleteWeek.Outcome outcome) {
        return switch (outcome) {
            case CompleteWeek.Outcome.Done(var week) -> shown(week);
            case CompleteWeek.Outcome.Refused(var problems) -> throw Refusal.refused(problems);
        };
    }

    /// A person who owes time.
    ///
    /// @param days that lack time
    public record Owes(String timekeeper, String hours, List<LocalDate> days) {}

    /// The most first.
    public record AllWhoOwe(List<Owes> items) {}

    @GetMapping("/api/v1/missing-time")
    AllWhoOwe missing() {
        return new AllWhoOwe(weeks.owing().stream()
                .map(owing -> new Owes(
                        owing.person().value(),
                        hours(owing.seconds()),
                        owing.days(house.today()).stream().map(Day::date).toList()))
                .toList());
    }
}
