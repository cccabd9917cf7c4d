package tenths.capture.calendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;

/// One time at which an event took place.
///
/// @param start in the zone of the calendar's owner
/// @param allDay it has days, no hours
record Occurrence(ZonedDateTime start, ZonedDateTime end, boolean allDay) {
    static Occurrence of(Temporal start, Temporal end, ZoneId zone) {
        var from = at(start, zone);
        var to = at(end, zone);
        return new Occurrence(from, to.isBefore(from) ? from : to, start instanceof LocalDate);
    }

    /// A time without a zone is one on the owner's clock.
    static ZonedDateTime at(Temporal time, ZoneId zone) {
        return switch (time) {
            case LocalDate day -> day.atStartOfDay(zone);
            case LocalDateTime local -> local.atZone(zone);
            case ZonedDateTime zoned -> zoned.withZoneSameInstant(zone);
            case OffsetDateTime offset -> offset.atZoneSameInstant(zone);
            case Instant instant -> instant.atZone(zone);
            default -> throw new DateTimeException("no time of a calendar: " + time.getClass());
        };
    }

    boolean within(Window window) {
        return !end.toInstant().isAfter(window.now()) && !start.toInstant().isBefore(window.start());
    }
}
