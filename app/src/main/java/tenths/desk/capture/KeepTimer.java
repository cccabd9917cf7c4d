package tenths.desk.capture;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import tenths.capture.Incoming;
import tenths.desk.House;
import tenths.firm.TimekeeperId;
import tenths.time.Note;
import tenths.time.NoteSource;
import tenths.time.Proposed;
import tenths.time.Worked;
import tenths.time.timers.Stretch;
import tenths.time.timers.Timer;
import tenths.time.timers.Turn;

/// Writes the time of a timer down: a note with the timer's words, and a draft with its exact seconds. The words may
/// propose matter and codes; how long and on which day is what the clock says.
public final class KeepTimer {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.US);

    private final House house;
    private final Reader.Shelf readers;
    private final ReceiveNotes receive;
    private final TimerTurns turns;

    public KeepTimer(House house, Reader.Shelf readers) {
        this.house = house;
        this.readers = readers;
        receive = new ReceiveNotes(house, readers);
        turns = new TimerTurns(house);
    }

    /// On which days the time counts, where it lies on several.
    public sealed interface Days {
        /// Nobody was asked yet.
        record Ask() implements Days {}

        /// Each second on its own day: a draft for each day.
        record Each() implements Days {}

        /// All of it on one of its days.
        record All(LocalDate day) implements Days {}
    }

    /// A timer that runs is stopped first, unless it was left overnight.
    ///
    /// @param version of the timer that the person saw
    public TimerOutcome keep(TimekeeperId of, UUID id, int version, Days days, String actor) {
        return turns.act(of, id, version, timer -> {
            if (!timer.state().standing().open()) {
                return new TimerOutcome.Stale(timer);
            }
            if (turns.leftOvernight(timer)) {
                return new TimerOutcome.LeftOvernight(timer);
            }
            var at = turns.after(timer);
            var parts = timer.state().byDay(at, house.zone());
            return switch (days) {
                case Days.Ask _ when parts.size() > 1 -> new TimerOutcome.SeveralDays(timer, parts);
                case Days.Ask _, Days.Each _ -> keep(timer, parts, at, actor);
                case Days.All(var day)
                when parts.containsKey(day) ->
                    keep(timer, new TreeMap<>(Map.of(day, timer.state().seconds(at))), at, actor);
                case Days.All(var day) ->
                    new TimerOutcome.Refused(
                            List.of("The timer did not run on " + day + ". Choose one of the days it ran on."));
            };
        });
    }

    private TimerOutcome keep(Timer timer, SortedMap<LocalDate, Long> parts, Instant at, String actor) {
        if (parts.isEmpty()) {
            return new TimerOutcome.Refused(List.of("The timer has no time yet. Start it, or discard it."));
        }
        if (parts.values().stream().anyMatch(seconds -> seconds > Worked.LONGEST_SECONDS)) {
            return new TimerOutcome.Refused(List.of(
                    "More than 24 hours would count on one day. Set the timer back, or spread its time by day."));
        }
        var stopped = timer.state().running() ? turns.take(timer, new Turn.Stopped(at, at), actor) : timer;
        var incoming = parts.entrySet().stream()
                .map(part -> incoming(stopped, part.getKey(), part.getValue(), parts.size()))
                .toList();
        var received = receive.receive(incoming, timer.of(), actor);
        return new TimerOutcome.Kept(turns.take(stopped, new Turn.Kept(at), actor), received.drafts());
    }

    private Incoming incoming(Timer timer, LocalDate day, long seconds, int parts) {
        var source = new NoteSource(NoteSource.Kind.TIMER, "", timer.id() + " " + day, "");
        var entry = ClockedEntry.of(timer.state().label(), read(timer, source, day), day, seconds);
        return new Incoming(source, text(timer, day, parts), day, List.of(entry));
    }

    /// The timer's words; where nobody said any, when it ran.
    private String text(Timer timer, LocalDate day, int parts) {
        var label = timer.state().label();
        var said = new ArrayList<>(List.of(label.words()));
        if (!label.temporaryMatter().isEmpty()) {
            said.add("New matter: " + label.temporaryMatter());
        }
        if (label.words().isEmpty()) {
            said.add("Timer "
                    + timer.state().worked().stream()
                            .filter(stretch ->
                                    parts == 1 || stretch.byDay(house.zone()).containsKey(day))
                            .map(this::span)
                            .collect(Collectors.joining(", ")));
        }
        return said.stream().filter(words -> !words.isEmpty()).collect(Collectors.joining("\n"));
    }

    private String span(Stretch stretch) {
        return minute(stretch.from()) + "-" + minute(stretch.to());
    }

    private String minute(Instant at) {
        return MINUTE.format(LocalTime.ofInstant(at, house.zone()));
    }

    /// What the timer's words propose, read as a note of that day.
    private List<Proposed> read(Timer timer, NoteSource source, LocalDate day) {
        var words = timer.state().label().words();
        return words.isEmpty()
                ? List.of()
                : readers.of(timer.of()).read(new Note(timer.id(), timer.of(), source, words, day, house.now()));
    }
}
