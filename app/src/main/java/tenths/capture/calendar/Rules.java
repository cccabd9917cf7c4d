package tenths.capture.calendar;

import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.transform.recurrence.Frequency;

/// When an event takes place: once, or by a rule, within what a calendar may ask of the machine.
final class Rules {
    private static final Set<Frequency> USUAL =
            Set.of(Frequency.DAILY, Frequency.WEEKLY, Frequency.MONTHLY, Frequency.YEARLY);
    private static final int MOST_TIMES_A_DAY = 24;
    private static final long LONGEST_PAST_DAYS = 30 * 366L;

    private Rules() {}

    /// An event that takes place more often than a person can be at.
    static boolean beyondReason(VEvent event, Window window) {
        var rules = event.<RRule<Temporal>>getProperties(Property.RRULE);
        var oldest = window.first().minusDays(LONGEST_PAST_DAYS).atStartOfDay(window.zone());
        return !rules.isEmpty()
                && (rules.size() > 1
                        || rules.stream().anyMatch(Rules::tooOften)
                        || start(event).stream()
                                .anyMatch(at -> Occurrence.at(at, window.zone()).isBefore(oldest)));
    }

    private static boolean tooOften(RRule<Temporal> rule) {
        var recur = rule.getRecur();
        var times = Math.max(1L, recur.getHourList().size())
                * Math.max(1, recur.getMinuteList().size())
                * Math.max(1, recur.getSecondList().size());
        return !USUAL.contains(recur.getFrequency()) || times > MOST_TIMES_A_DAY;
    }

    /// All times within the window.
    static List<Occurrence> occurrences(VEvent event, Window window) {
        var start = start(event);
        if (start.isEmpty()) {
            return List.of();
        }
        if (event.getProperties(Property.RRULE).isEmpty()
                && event.getProperties(Property.RDATE).isEmpty()) {
            return List.of(Occurrence.of(start.getFirst(), end(event, start.getFirst()), window.zone()));
        }
        var found = new ArrayList<Occurrence>();
        for (Period<Temporal> period : event.<Temporal>calculateRecurrenceSet(span(window))) {
            found.add(Occurrence.of(period.getStart(), period.getEnd(), window.zone()));
        }
        return found;
    }

    private static Period<ZonedDateTime> span(Window window) {
        return new Period<>(window.start().atZone(window.zone()), window.now().atZone(window.zone()));
    }

    static List<Temporal> start(VEvent event) {
        return event.<DtStart<Temporal>>getProperty(Property.DTSTART).map(DtStart::getDate).stream()
                .toList();
    }

    private static Temporal end(VEvent event, Temporal start) {
        return event.<Temporal>getEndDate(true).map(DtEnd::getDate).orElse(start);
    }
}
