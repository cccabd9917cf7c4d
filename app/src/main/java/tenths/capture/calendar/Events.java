package tenths.capture.calendar;

import java.time.Instant;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.RecurrenceId;
import org.jspecify.annotations.Nullable;
import tenths.capture.Fingerprint;
import tenths.capture.Found;
import tenths.capture.Incoming;
import tenths.capture.Loaded;
import tenths.capture.Unread;
import tenths.time.NoteSource;

/// Turns the events of a calendar into notes.
final class Events {
    private static final int MOST_NOTES = 10_000;

    private final String name;
    private final String original;
    private final Window window;
    private final List<Found> notes = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();
    private final Left left = new Left();

    Events(String name, String original, Window window) {
        this.name = name;
        this.original = original;
        this.window = window;
    }

    /// One moved or changed time of a series takes the place of the one that the rule gives.
    private record Instead(String uid, Instant at) {}

    Loaded read(List<VEvent> events) {
        var instead = new HashSet<Instead>();
        for (var event : events) {
            instead.addAll(insteadOf(event));
        }
        for (var event : events) {
            if (notes.size() > MOST_NOTES) {
                unread.add(Unread.all(
                        name,
                        "The calendar holds more than %,d past appointments.".formatted(MOST_NOTES),
                        "Export a shorter time, for example a month."));
                break;
            }
            read(event, instead);
        }
        return new Loaded(notes, unread, left.remarks());
    }

    private List<Instead> insteadOf(VEvent event) {
        try {
            return changed(event).stream()
                    .map(at -> new Instead(uid(event), at))
                    .toList();
        } catch (RuntimeException senseless) { // it is told when the event itself is read
            return List.of();
        }
    }

    private void read(VEvent event, Set<Instead> instead) {
        try {
            var why = noWork(event);
            if (why != null) {
                left.out(why);
            } else if (Rules.beyondReason(event, window)) {
                unread.add(faulty(event, "It is repeated more often, or from longer ago, than can be followed."));
            } else {
                Rules.occurrences(event, window).stream()
                        .filter(each -> changed(event).iterator().hasNext()
                                || !instead.contains(
                                        new Instead(uid(event), each.start().toInstant())))
                        .forEach(each -> take(event, each));
            }
        } catch (RuntimeException senseless) { // the library answers senseless dates and rules in many ways
            unread.add(faulty(event, "Its times make no sense."));
        }
    }

    private void take(VEvent event, Occurrence time) {
        if (time.end().toInstant().isAfter(window.now())) {
            left.out("not over yet");
        } else if (time.within(window)) {
            var text = EventText.of(event, time);
            if (text.isBlank()) {
                left.out("without a title");
                return;
            }
            var key = Fingerprint.brief(
                    List.of(uid(event), time.start().toInstant().toString(), text));
            var source = new NoteSource(NoteSource.Kind.CALENDAR, name, key, EventText.organizer(event));
            notes.add(Found.of(Incoming.words(source, text, time.start().toLocalDate()), original));
        } else {
            left.out("before " + window.first());
        }
    }

    /// Why an event is no work; null if it may be.
    private @Nullable String noWork(VEvent event) {
        var status = value(event, Property.STATUS);
        if (status.equals("CANCELLED")
                || EventText.line(event.getSummary()).toLowerCase(Locale.ROOT).startsWith("canceled:")) {
            return "cancelled";
        }
        var secret = value(event, Property.CLASS);
        if (secret.equals("PRIVATE") || secret.equals("CONFIDENTIAL")) {
            return "private";
        }
        if (value(event, "X-MICROSOFT-CDO-BUSYSTATUS").equals("OOF")) {
            return "out of office";
        }
        return declined(event) ? "declined" : null;
    }

    private boolean declined(VEvent event) {
        return !window.owner().isEmpty()
                && event.<Attendee>getProperties(Property.ATTENDEE).stream()
                        .filter(each -> each.getValue().toLowerCase(Locale.ROOT).endsWith(":" + window.owner()))
                        .anyMatch(each -> each.getParameter(Parameter.PARTSTAT)
                                .map(answer -> answer.getValue().equalsIgnoreCase("DECLINED"))
                                .orElse(false));
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property)
                .map(Property::getValue)
                .orElse("")
                .strip()
                .toUpperCase(Locale.ROOT);
    }

    private List<Instant> changed(VEvent event) {
        return event.<RecurrenceId<Temporal>>getProperties(Property.RECURRENCE_ID).stream()
                .map(RecurrenceId::getDate)
                .map(at -> Occurrence.at(at, window.zone()).toInstant())
                .toList();
    }

    private static String uid(VEvent event) {
        return event.getUid().map(Property::getValue).orElse("");
    }

    private Unread faulty(VEvent event, String message) {
        return new Unread(
                name,
                "\"" + EventText.line(event.getSummary()) + "\"",
                message,
                "Write down what was done in it by hand.");
    }
}
