package tenths.time.timers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Work without a pause, in whole seconds.
///
/// @param from when it began
/// @param to when it ended; not before it began
public record Stretch(Instant from, Instant to) {
    public Stretch {
        from = from.truncatedTo(ChronoUnit.SECONDS);
        to = to.truncatedTo(ChronoUnit.SECONDS);
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a stretch of work ends after it begins, not " + from + " to " + to);
        }
    }

    public long seconds() {
        return ChronoUnit.SECONDS.between(from, to);
    }

    /// How many of its seconds fall on each day, in the days of a zone. The parts add up to the whole.
    public SortedMap<LocalDate, Long> byDay(ZoneId zone) {
        var days = new TreeMap<LocalDate, Long>();
        for (var start = from; start.isBefore(to); ) {
            var day = start.atZone(zone).toLocalDate();
            var midnight = day.plusDays(1).atStartOfDay(zone).toInstant();
            var end = midnight.isBefore(to) ? midnight : to;
            days.merge(day, new Stretch(start, end).seconds(), Long::sum);
            start = end;
        }
        return days;
    }

    /// The seconds of several stretches by day.
    static SortedMap<LocalDate, Long> byDay(Iterable<Stretch> stretches, ZoneId zone) {
        var days = new TreeMap<LocalDate, Long>();
        for (var stretch : stretches) {
            for (Map.Entry<LocalDate, Long> part : stretch.byDay(zone).entrySet()) {
                days.merge(part.getKey(), part.getValue(), Long::sum);
            }
        }
        return days;
    }
}
