package tenths.capture.calendar;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.jspecify.annotations.Nullable;

/// Puts an appointment into words as a person would note it: `9:00-10:30 Deposition of Dr. Lee, Room 4`.
final class EventText {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);
    private static final Duration DAY = Duration.ofHours(24);
    private static final int LONGEST_LINE = 300;
    private static final int LINES = 6;
    /// Where the part begins that a meeting program writes.
    private static final Pattern MACHINE = Pattern.compile(
            "(?i)\\s*([_\\-~:=*.]{5,}.*|.*\\b(join (the |by )?.{0,20}(meeting|zoom|teams|webex|call)|meeting"
                    + " id|passcode"
                    + "|dial[- ]?in|one tap mobile|is inviting you to|microsoft teams|webex meeting|google"
                    + " meet)\\b.*)");
    /// A time in an agenda is no time worked.
    private static final Pattern TIMED = Pattern.compile(
            "(?i).*([0-9]{1,2}:[0-9]{2}|[0-9]*\\.[0-9]\\b|[0-9]+ ?(h|hrs?|hours?|min|minutes?)\\b|[$€£]).*");

    private EventText() {}

    static String of(VEvent event, Occurrence time) {
        var title = line(event.getSummary());
        if (title.isEmpty()) {
            return "";
        }
        var place = line(event.getLocation());
        var words = place.isEmpty() || MACHINE.matcher(place).matches() || place.contains("://")
                ? title
                : title + ", " + place;
        var more = about(event);
        return (clock(time) + words + (more.isEmpty() ? "" : "\n" + more)).strip();
    }

    /// What lasts a day or longer says nothing about hours.
    private static String clock(Occurrence time) {
        var length = Duration.between(time.start(), time.end());
        return time.allDay() || length.isZero() || length.compareTo(DAY) >= 0
                ? ""
                : CLOCK.format(time.start()) + "-" + CLOCK.format(time.end()) + " ";
    }

    private static String about(VEvent event) {
        var description = event.getDescription();
        var text = description == null ? "" : String.valueOf(description.getValue());
        return text.lines()
                .takeWhile(each ->
                        each.length() > LONGEST_LINE || !MACHINE.matcher(each).matches())
                .map(EventText::plain)
                .filter(each -> !each.isEmpty() && !TIMED.matcher(each).matches() && !each.contains("://"))
                .limit(LINES)
                .collect(Collectors.joining("\n"));
    }

    static String organizer(VEvent event) {
        var value =
                event.getProperty(Property.ORGANIZER).map(Property::getValue).orElse("");
        return plain(value.replaceFirst("(?i)^mailto:", "")).toLowerCase(Locale.ROOT);
    }

    static String line(@Nullable Property property) {
        return property == null || property.getValue() == null ? "" : plain(property.getValue());
    }

    private static String plain(String text) {
        var start = text.length() > LONGEST_LINE ? text.substring(0, LONGEST_LINE) : text;
        return start.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
    }
}
