package tenths.time.timers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// How a timer stands after one of its turns.
///
/// @param worked the stretches that are over, in their order
/// @param runningSince null unless it runs
public record State(
        Standing standing,
        Label label,
        List<Stretch> worked,
        @Nullable Instant runningSince) {
    public State {
        worked = List.copyOf(worked);
        if ((standing == Standing.RUNNING) != (runningSince != null)) {
            throw new IllegalArgumentException("a timer has a running stretch exactly while it runs");
        }
    }

    static State begun(Turn.Begun turn) {
        return new State(Standing.RUNNING, turn.label(), List.of(), turn.at());
    }

    public boolean running() {
        return standing == Standing.RUNNING;
    }

    /// The stretches up to a moment; the one that runs is cut there.
    public List<Stretch> stretches(Instant now) {
        if (runningSince == null) {
            return worked;
        }
        var all = new ArrayList<>(worked);
        all.add(new Stretch(runningSince, now.isBefore(runningSince) ? runningSince : now));
        return all;
    }

    /// Whole seconds worked up to a moment.
    public long seconds(Instant now) {
        return stretches(now).stream().mapToLong(Stretch::seconds).sum();
    }

    /// The same by day; the parts add up to [#seconds].
    public SortedMap<LocalDate, Long> byDay(Instant now, ZoneId zone) {
        return Stretch.byDay(stretches(now), zone);
    }

    /// Whether it has run past a midnight and nobody said yet that this is meant.
    public boolean leftOvernight(Instant now, ZoneId zone) {
        return runningSince != null
                && runningSince
                        .atZone(zone)
                        .toLocalDate()
                        .isBefore(now.atZone(zone).toLocalDate());
    }

    /// The same without the stretch that runs.
    public State over() {
        return new State(standing == Standing.RUNNING ? Standing.STOPPED : standing, label, worked, null);
    }

    State stoppedAt(Instant ended) {
        var all = stretches(ended).stream()
                .filter(stretch -> stretch.seconds() > 0)
                .toList();
        return new State(Standing.STOPPED, label, all, null);
    }

    State resumedAt(Instant at) {
        return new State(Standing.RUNNING, label, worked, at);
    }

    State labelled(Label other) {
        return new State(standing, other, worked, runningSince);
    }

    State ended(Standing how) {
        return new State(how, label, worked, null);
    }

    /// Since when it runs.
    ///
    /// @throws NullPointerException if it does not run
    public Instant since() {
        return Objects.requireNonNull(runningSince, "it does not run");
    }
}
