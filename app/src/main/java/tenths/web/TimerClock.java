package tenths.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenths.time.timers.Timer;

/// The timer in the bar at the top of every page: what runs, or what would go on.
///
/// @param id of that timer; null where there is none
/// @param words blank where nothing was said
/// @param seconds by the server's clock, at the moment of answering
/// @param overnight it has run past midnight
public record TimerClock(
        @Nullable UUID id, int version, String words, boolean running, long seconds, boolean overnight) {
    private static final TimerClock NONE = new TimerClock(null, 0, "", false, 0, false);

    /// @param open timers of one person
    public static TimerClock of(List<Timer> open, Instant now, ZoneId zone) {
        return open.stream()
                .max(Comparator.comparing((Timer timer) -> timer.state().running())
                        .thenComparing(timer -> timer.turns().getLast().at()))
                .map(timer -> of(timer, now, zone))
                .orElse(NONE);
    }

    private static TimerClock of(Timer timer, Instant now, ZoneId zone) {
        var state = timer.state();
        return new TimerClock(
                timer.id(),
                timer.version(),
                words(timer),
                state.running(),
                state.seconds(now),
                state.leftOvernight(now, zone));
    }

    /// What a timer is called on pages.
    public static String words(Timer timer) {
        var label = timer.state().label();
        if (!label.words().isEmpty()) {
            return label.words();
        }
        return label.matter() != null ? label.matter().value() : label.temporaryMatter();
    }
}
