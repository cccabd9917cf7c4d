package tenths.capture.calendar;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import tenths.capture.Loaded;
import tenths.capture.outward.Https;
import tenths.capture.outward.Unreachable;

/// Calendars that are read over the network: an address that gives the whole calendar, or a CalDAV server that is asked
/// for the days of the window (RFC 4791).
public final class CalendarServer {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String CALDAV = "urn:ietf:params:xml:ns:caldav";
    private static final int MOST_EVENTS = 20_000;

    private final Https https;

    public CalendarServer(Https https) {
        this.https = https;
    }

    /// @param name of the calendar, for messages
    /// @param address of the calendar, not of the server's front page
    /// @param asked whether the server is asked for a window (CalDAV)
    public record Calendar(String name, String address, boolean asked, Https.SignIn signIn) {}

    /// What was read, and the bytes in which it came.
    public static final class Polled {
        private final Loaded loaded;
        private final byte[] original;

        private Polled(Loaded loaded, byte[] original) {
            this.loaded = loaded;
            this.original = original;
        }

        public Loaded loaded() {
            return loaded;
        }

        public byte[] original() {
            return original.clone();
        }
    }

    public Polled read(Calendar calendar, Window window) throws IOException {
        return calendar.asked() ? query(calendar, window) : subscription(calendar, window);
    }

    private Polled subscription(Calendar calendar, Window window) throws IOException {
        var address = Https.address(calendar.address());
        var answer = https.ask(Https.Ask.get(address, calendar.signIn()), CalendarFile.LARGEST_BYTES);
        var original = answer.body().readAllBytes();
        return new Polled(CalendarFile.read(calendar.name(), original, window), original);
    }

    private Polled query(Calendar calendar, Window window) throws IOException {
        var answer = https.ask(report(calendar, window), CalendarFile.LARGEST_BYTES);
        if (answer.status() != 207) {
            throw new Unreachable("The address is not that of a calendar on a CalDAV server.", false);
        }
        var original = answer.body().readAllBytes();
        var calendars = calendars(calendar.name(), new ByteArrayInputStream(original));
        return new Polled(CalendarFile.read(calendar.name(), calendars, window), original);
    }

    private static Https.Ask report(Calendar calendar, Window window) throws Unreachable {
        var body = """
                <?xml version="1.0" encoding="utf-8"?>
                <c:calendar-query xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav">
                  <d:prop><d:getetag/><c:calendar-data/></d:prop>
                  <c:filter><c:comp-filter name="VCALENDAR"><c:comp-filter name="VEVENT">
                    <c:time-range start="%s" end="%s"/>
                  </c:comp-filter></c:comp-filter></c:filter>
                </c:calendar-query>
                """.formatted(TIME.format(window.start()), TIME.format(window.now()));
        var headers = Map.of("Depth", "1", "Prefer", "return=minimal");
        return Https.Ask.xml("REPORT", Https.address(calendar.address()), headers, body, calendar.signIn());
    }

    /// The calendars within the answer, one for each event.
    private static List<String> calendars(String name, InputStream answer) throws Unreachable {
        var found = new ArrayList<String>();
        try {
            var reader = factory().createXMLStreamReader(answer);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("calendar-data")
                        && CALDAV.equals(reader.getNamespaceURI())) {
                    found.add(reader.getElementText());
                }
                if (found.size() > MOST_EVENTS) {
                    throw new Unreachable("The calendar " + name + " has more than 20,000 events.", false);
                }
            }
            return found;
        } catch (XMLStreamException broken) {
            throw new Unreachable("The answer for the calendar " + name + " cannot be read.", true);
        }
    }

    /// No document types, no entities, nothing from outside.
    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLReporter((_, _, _, _) -> {});
        return factory;
    }
}
