package tenths.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tenths.access.User;
import tenths.desk.House;
import tenths.desk.capture.ChangeTimer;
import tenths.desk.capture.KeepTimer;
import tenths.desk.capture.Reader;
import tenths.desk.capture.StartTimer;
import tenths.desk.capture.StopTimer;
import tenths.desk.capture.TimerOutcome;
import tenths.firm.MatterId;
import tenths.firm.TimekeeperId;
import tenths.store.capture.Timers;
import tenths.time.DraftEntry;
import tenths.time.timers.Label;
import tenths.time.timers.Timer;

/// One's own timers. Every act names the version that its sender saw.
@RestController
@Tag(name = "Timers")
final class TimersApi {
    /// A moment in UTC, to the second.
    static final String MOMENT = "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z";

    private final House house;
    private final Timers timers;
    private final StartTimer start;
    private final StopTimer stop;
    private final ChangeTimer change;
    private final KeepTimer keep;

    TimersApi(House house, Reader.Shelf readers) {
        this.house = house;
        timers = new Timers(house.transactions());
        start = new StartTimer(house);
        stop = new StopTimer(house);
        change = new ChangeTimer(house);
        keep = new KeepTimer(house, readers);
    }

    /// A timer.
    ///
    /// @param standing `RUNNING`, `STOPPED`, `KEPT` or `DISCARDED`
    /// @param seconds worked up to now
    /// @param runningSince missing unless it runs
    /// @param leftOvernight it ran past midnight and asks when the work ended
    public record OneTimer(
            UUID id,
            int version,
            String standing,
            String words,
            @Nullable String matter,
            String temporaryMatter,
            long seconds,
            @Nullable Instant runningSince,
            boolean leftOvernight,
            List<DayPart> days) {}

    /// Seconds of a timer on one day.
    public record DayPart(LocalDate day, long seconds) {}

    /// One's timers that are neither kept nor discarded, the oldest first.
    public record AllTimers(List<OneTimer> items) {}

    private OneTimer shown(Timer timer) {
        var state = timer.state();
        var now = house.now();
        return new OneTimer(
                timer.id(),
                timer.version(),
                state.standing().name(),
                state.label().words(),
                state.label().matter() == null ? null : state.label().matter().value(),
                state.label().temporaryMatter(),
                state.seconds(now),
                state.runningSince(),
                state.leftOvernight(now, house.zone()),
                state.byDay(now, house.zone()).entrySet().stream()
                        .map(part -> new DayPart(part.getKey(), part.getValue()))
                        .toList());
    }

    @GetMapping("/api/v1/timers")
    AllTimers all(@AuthenticationPrincipal User user) {
        return new AllTimers(timers.open(own(user)).stream().map(this::shown).toList());
    }

    @GetMapping("/api/v1/timers/{id}")
    OneTimer one(@AuthenticationPrincipal User user, @PathVariable UUID id) {
        return timers.find(own(user), id).stream().map(this::shown).findFirst().orElseThrow(() -> unknown(id));
    }

    /// A new timer.
    ///
    /// @param seen id of the timer that its sender saw running; it is stopped
    public record NewTimer(
            @Nullable String words,
            @Nullable String matter,
            @Nullable String temporaryMatter,
            @Nullable UUID seen) {}

    @PostMapping("/api/v1/timers")
    OneTimer begin(@AuthenticationPrincipal User user, @RequestBody NewTimer asked) {
        var label = label(asked.words(), asked.matter(), asked.temporaryMatter());
        return answer(null, start.begin(own(user), label, asked.seen(), user.login()));
    }

    /// @param version of the timer that was read
    /// @param seen id of the timer that its sender saw running; it is stopped
    public record GoOn(int version, @Nullable UUID seen) {}

    @PostMapping("/api/v1/timers/{id}/start")
    OneTimer resume(@AuthenticationPrincipal User user, @PathVariable UUID id, @RequestBody GoOn asked) {
        return answer(id, start.resume(own(user), id, asked.version(), asked.seen(), user.login()));
    }

    /// @param version of the timer that was read
    /// @param ended when the work ended, if that was earlier; UTC
    /// @param workedThrough the work went on past midnight
    public record Stop(
            int version,

            @Schema(pattern = MOMENT, example = "2026-11-03T22:40:00Z") @Nullable
            String ended,

            boolean workedThrough) {}

    @PostMapping("/api/v1/timers/{id}/stop")
    OneTimer stop(@AuthenticationPrincipal User user, @PathVariable UUID id, @RequestBody Stop asked) {
        return answer(id, stop.stop(own(user), id, asked.version(), end(asked), user.login()));
    }

    private static StopTimer.End end(Stop asked) {
        var ended = asked.ended();
        if (ended == null) {
            return asked.workedThrough() ? new StopTimer.End.WorkedThrough() : new StopTimer.End.AsPressed();
        }
        try {
            return new StopTimer.End.Earlier(Instant.parse(ended));
        } catch (DateTimeException impossible) {
            throw Refusal.faulty("ended", "There is no such moment.", "Write it like 2026-11-03T22:40:00Z.");
        }
    }

    /// @param version of the timer that was read
    public record Relabel(
            int version,
            @Nullable String words,
            @Nullable String matter,
            @Nullable String temporaryMatter) {}

    @PostMapping("/api/v1/timers/{id}/label")
    OneTimer label(@AuthenticationPrincipal User user, @PathVariable UUID id, @RequestBody Relabel asked) {
        var label = label(asked.words(), asked.matter(), asked.temporaryMatter());
        return answer(id, change.label(own(user), id, asked.version(), label, user.login()));
    }

    /// @param version of the timer that was read
    /// @param point number of the turn to go back to, from 1
    public record Back(int version, int point) {}

    @PostMapping("/api/v1/timers/{id}/back")
    OneTimer back(@AuthenticationPrincipal User user, @PathVariable UUID id, @RequestBody Back asked) {
        return answer(id, change.setBack(own(user), id, asked.version(), asked.point(), user.login()));
    }

    /// @param version of the timer that was read
    public record Discard(int version) {}

    @PostMapping("/api/v1/timers/{id}/discard")
    OneTimer discard(@AuthenticationPrincipal User user, @PathVariable UUID id, @RequestBody Discard asked) {
        return answer(id, change.discard(own(user), id, asked.version(), user.login()));
    }

    /// @param version of the timer that was read
    /// @param eachDay a draft for each day on which it ran
    /// @param day the one day on which all of it counts
    public record Keep(
            int version, boolean eachDay, @Nullable LocalDate day) {}

    /// @param drafts ids of the drafts that its time became
    public record Kept(OneTimer timer, List<UUID> drafts) {}

    @PostMapping("/api/v1/timers/{id}/keep")
    Kept keep(@AuthenticationPrincipal User user, @PathVariable UUID id, @RequestBody Keep asked) {
        var day = asked.day();
        var days = day != null
                ? new KeepTimer.Days.All(day)
                : asked.eachDay() ? new KeepTimer.Days.Each() : new KeepTimer.Days.Ask();
        var outcome = keep.keep(own(user), id, asked.version(), days, user.login());
        return outcome instanceof TimerOutcome.Kept(var timer, var drafts)
                ? new Kept(shown(timer), drafts.stream().map(DraftEntry::id).toList())
                : new Kept(answer(id, outcome), List.of());
    }

    private static Label label(@Nullable String words, @Nullable String matter, @Nullable String temporary) {
        try {
            return new Label(
                    words == null ? "" : words,
                    matter == null || matter.isBlank() ? null : new MatterId(matter),
                    temporary == null ? "" : temporary);
        } catch (IllegalArgumentException wrong) {
            throw Refusal.faulty(
                    "",
                    "The label is not understood: " + wrong.getMessage() + ".",
                    "Send up to 1,000 characters of words, and a matter or a temporary matter.");
        }
    }

    static TimekeeperId own(User user) {
        var timekeeper = user.timekeeper();
        if (timekeeper == null) {
            throw Refusal.notFound("Your account belongs to no timekeeper.");
        }
        return timekeeper;
    }

    private static Refusal unknown(@Nullable UUID id) {
        return Refusal.notFound("You have no timer " + id + ".");
    }

    private OneTimer answer(@Nullable UUID id, TimerOutcome outcome) {
        return switch (outcome) {
            case TimerOutcome.Done(var timer) -> shown(timer);
            case TimerOutcome.Kept(var timer, var _) -> shown(timer);
            case TimerOutcome.Stale(var timer) ->
                throw Refusal.stale("The timer has version " + timer.version() + " now.");
            case TimerOutcome.AlreadyRuns(var timer) ->
                throw Refusal.refused(List.of(
                        "Timer " + timer.id() + " runs already. Send its id as seen to stop it, or stop it first."));
            case TimerOutcome.LeftOvernight(var timer) ->
                throw Refusal.refused(List.of("Timer " + timer.id()
                        + " ran past midnight. Stop it with ended, or with workedThrough if the work really went on."));
            case TimerOutcome.SeveralDays _ ->
                throw Refusal.refused(
                        List.of("Its time lies on several days. Send eachDay, or the day on which all of it counts."));
            case TimerOutcome.Refused(var problems) -> throw Refusal.refused(problems);
            case TimerOutcome.Unknown _ -> throw unknown(id);
        };
    }
}
