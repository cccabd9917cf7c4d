package tenths.formats.ledesxml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import tenths.formats.bill.NumberText;
import tenths.formats.bill.TenThousandths;
import tenths.formats.delimited.LedesLine;

/// The charges of an XML e-bill as they stand there, each as a line with the fields of LEDES 98BI, in constant memory:
/// for somebody who judges them otherwise than the standard does. Reading stops where the file is no XML any more.
final class XmlItems {
    private final Version version;
    private final Consumer<LedesLine> taker;
    private final Deque<Segment> open = new ArrayDeque<>();
    private final Map<String, Segment> people = new HashMap<>();

    XmlItems(Version version, Consumer<LedesLine> taker) {
        this.version = version;
        this.taker = taker;
    }

    private record Segment(String name, long line, Map<String, String> values) {}

    void read(InputStream in) throws IOException {
        try {
            var xml = SafeXml.reader(in);
            var text = new StringBuilder();
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        open.push(new Segment(xml.getLocalName(), line(xml), new HashMap<>()));
                        text.setLength(0);
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
                    case XMLStreamConstants.END_ELEMENT -> {
                        close(open.pop(), text.toString().strip());
                        text.setLength(0);
                    }
                    default -> {}
                }
            }
        } catch (XMLStreamException broken) {
            if (broken.getNestedException() instanceof IOException unreadable && !SafeXml.isAboutContent(unreadable)) {
                throw unreadable;
            }
        }
    }

    private static long line(XMLStreamReader xml) {
        return xml.getLocation().getLineNumber();
    }

    private void close(Segment closed, String text) {
        var around = open.peek();
        if (around == null) {
            return;
        }
        switch (closed.name()) {
            case "fee", "expense" -> taker.accept(work(closed));
            case "matter_disc_cred" -> taker.accept(credit(closed));
            case "tksum" -> people.put(value(closed, "tk_id"), closed);
            case "address_info" -> addressOf(around, closed);
            case "matter" -> people.clear();
            default -> {
                // The parts of an address go up with the name of whose it is.
                if (closed.values().isEmpty()) {
                    around.values().put(closed.name(), text);
                } else if (closed.name().endsWith("_address")) {
                    around.values().putAll(closed.values());
                }
            }
        }
    }

    private static void addressOf(Segment owner, Segment address) {
        address.values().forEach((name, text) -> owner.values().put(owner.name() + "." + name, text));
    }

    private LedesLine work(Segment work) {
        var values = values(work);
        values.set(XmlNames.TYPE - 1, work.name().equals("fee") ? "F" : "E");
        if (version == Version.V2000) {
            values.set(XmlNames.ADJUSTMENT - 1, adjustment(work));
        }
        var person = people.get(value(work, "tk_id"));
        if (person != null) {
            var last = value(person, "tk_lname");
            var first = value(person, "tk_fname");
            values.set(XmlNames.NAME - 1, first.isEmpty() ? last : last + ", " + first);
            values.set(XmlNames.LAST_NAME - 1, last);
            values.set(XmlNames.FIRST_NAME - 1, first);
            if (values.get(XmlNames.CLASS - 1).isEmpty()) {
                values.set(XmlNames.CLASS - 1, value(person, "tk_level"));
            }
        }
        return new LedesLine(work.line(), values);
    }

    /// Version 2000 names no adjustment: it is what the total lacks to the base.
    private static String adjustment(Segment work) {
        var base = amount(work, "base_amount");
        var total = amount(work, "total_amount");
        var isKnown = base != TenThousandths.UNFIT && total != TenThousandths.UNFIT;
        return isKnown ? TenThousandths.text(total - base) : "";
    }

    private static long amount(Segment work, String name) {
        var bytes = value(work, name).getBytes(StandardCharsets.UTF_8);
        return NumberText.parse(bytes, 0, bytes.length);
    }

    private LedesLine credit(Segment credit) {
        var values = values(credit);
        values.set(XmlNames.TYPE - 1, value(credit, "disc_cred_category").equals("Exp") ? "IE" : "IF");
        var amount = value(credit, "disc_cred_amount");
        values.set(XmlNames.ADJUSTMENT - 1, amount);
        values.set(XmlNames.TOTAL - 1, amount);
        values.set(XmlNames.DAY - 1, above("inv_end_date"));
        values.set(XmlNames.NARRATIVE - 1, value(credit, "disc_cred_note"));
        return new LedesLine(credit.line(), values);
    }

    private List<String> values(Segment charge) {
        var values = new ArrayList<String>(XmlNames.FIELDS);
        for (var field = 1; field <= XmlNames.FIELDS; field++) {
            var name = XmlNames.of(version, field);
            var own = charge.values().get(name);
            values.add(name.isEmpty() ? "" : own != null ? own : XmlNames.isOfLine(field) ? "" : above(name));
        }
        return values;
    }

    private String above(String name) {
        return open.stream()
                .map(segment -> text(segment, name))
                .filter(text -> text != null)
                .findFirst()
                .orElse("");
    }

    private static @Nullable String text(Segment segment, String name) {
        return segment.values().get(name);
    }

    private static String value(Segment segment, String name) {
        return segment.values().getOrDefault(name, "");
    }
}
