package tenths.capture.calendar;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.util.CompatibilityHints;
import tenths.capture.Encodings;
import tenths.capture.Fingerprint;
import tenths.capture.Loaded;
import tenths.capture.Unread;
import tenths.capture.Unreadable;

/// A calendar as calendar programs exchange it (.ics): each thing that took place becomes a note of its day.
public final class CalendarFile {
    public static final int LARGEST_BYTES = 20 << 20;

    static {
        // what Outlook and others write is not quite the standard
        CompatibilityHints.setHintEnabled(CompatibilityHints.KEY_RELAXED_UNFOLDING, true);
        CompatibilityHints.setHintEnabled(CompatibilityHints.KEY_RELAXED_PARSING, true);
        CompatibilityHints.setHintEnabled(CompatibilityHints.KEY_RELAXED_VALIDATION, true);
        CompatibilityHints.setHintEnabled(CompatibilityHints.KEY_OUTLOOK_COMPATIBILITY, true);
    }

    private CalendarFile() {}

    /// @param name of the file
    public static Loaded read(String name, Path file, Window window) throws IOException {
        return Files.size(file) > LARGEST_BYTES
                ? Loaded.nothing(tooLarge(name))
                : read(name, Files.readAllBytes(file), window);
    }

    /// @param name of the file or calendar
    public static Loaded read(String name, byte[] bytes, Window window) {
        return read(name, List.of(Encodings.decode(bytes, Optional.empty()).text()), window);
    }

    /// A calendar in several parts, as a server gives it: what cannot be read in one does not touch the others.
    static Loaded read(String name, List<String> parts, Window window) {
        var events = new ArrayList<VEvent>();
        var unread = new ArrayList<Unread>();
        for (var part : parts) {
            try {
                Scan.check(name, part);
                events.addAll(events(name, part));
            } catch (Unreadable refused) {
                unread.add(refused.unread());
            }
        }
        var original = Fingerprint.of(String.join("", parts).getBytes(StandardCharsets.UTF_8));
        return new Loaded(List.of(), unread, List.of()).with(new Events(name, original, window).read(events));
    }

    static Unread tooLarge(String name) {
        return Unread.all(
                name,
                "The calendar is larger than %d MB.".formatted(LARGEST_BYTES >> 20),
                "Export a shorter time, for example a month.");
    }

    private static List<VEvent> events(String name, String text) throws Unreadable {
        try {
            var zones = TimeZoneRegistryFactory.getInstance().createRegistry();
            return new CalendarBuilder(zones).build(new StringReader(text)).<VEvent>getComponents(Component.VEVENT);
        } catch (ParserException broken) {
            var part = broken.getLineNo() > 0 ? "line " + broken.getLineNo() : "";
            throw new Unreadable(new Unread(name, part, "It is not a calendar that can be read.", "Export it again."));
        } catch (IOException | RuntimeException broken) {
            throw new Unreadable(Unread.all(name, "It is not a calendar that can be read.", "Export it again."));
        }
    }
}
