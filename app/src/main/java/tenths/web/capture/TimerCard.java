package tenths.web.capture;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import tenths.time.timers.Label;
import tenths.time.timers.State;
import tenths.time.timers.Timer;
import tenths.time.timers.Turn;
import tenths.web.TimerClock;

/// A timer as its owner sees it.
///
/// @param since when the stretch that runs began, in words; blank unless it runs
/// @param days its seconds by day
/// @param history newest first
public record TimerCard(
        Timer timer,
        long seconds,
        boolean overnight,
        String since,
        SortedMap<LocalDate, Long> days,
        List<Point> history) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.US);
    private static final DateTimeFormatter DAY_AND_MINUTE = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.US);

    /// A point of its history.
    ///
    /// @param number of the turn
    /// @param seconds that going back to it brings
    /// @param last it is as it stands now
    public record Point(int number, String when, String what, long seconds, boolean last) {}

    static TimerCard of(Timer timer, Instant now, ZoneId zone) {
        var state = timer.state();
        var since = state.runningSince();
        return new TimerCard(
                timer,
                state.seconds(now),
                state.leftOvernight(now, zone),
                since == null ? "" : moment(since, now, zone),
                state.byDay(now, zone),
                history(timer, now, zone));
    }

    public State state() {
        return timer.state();
    }

    public Label label() {
        return state().label();
    }

    public String words() {
        return TimerClock.words(timer);
    }

    /// The day on which the stretch that runs began.
    public LocalDate firstDay() {
        return days.firstKey();
    }

    private static List<Point> history(Timer timer, Instant now, ZoneId zone) {
        var points = new ArrayList<Point>();
        for (var number = 1; number <= timer.version(); number++) {
            var turn = timer.turns().get(number - 1);
            points.add(new Point(
                    number,
                    moment(turn.at(), now, zone),
                    what(turn, zone),
                    timer.secondsAt(number),
                    number == timer.version()));
        }
        Collections.reverse(points);
        return points;
    }

    private static String what(Turn turn, ZoneId zone) {
        return switch (turn) {
            case Turn.Begun _ -> "started";
            case Turn.Resumed _ -> "went on";
            case Turn.Stopped(var at, var ended) ->
                at.equals(ended)
                        ? "stopped"
                        : "stopped; the work ended at " + DAY_AND_MINUTE.format(ended.atZone(zone));
            case Turn.Labelled(var _, var label) -> "named \"" + name(label) + "\"";
            case Turn.SetBack(var _, var point) -> "back to point " + point;
            case Turn.Kept _ -> "written down";
            case Turn.Discarded _ -> "discarded";
        };
    }

    private static String name(Label label) {
        var matter = label.matter() == null
                ? label.temporaryMatter()
                : label.matter().value();
        return (label.words() + (matter.isEmpty() ? "" : " · " + matter)).strip();
    }

    private static String moment(Instant at, Instant now, ZoneId zone) {
        var there = at.atZone(zone);
        return there.toLocalDate().equals(now.atZone(zone).toLocalDate())
                ? MINUTE.format(LocalTime.from(there))
                : DAY_AND_MINUTE.format(there);
    }
}
