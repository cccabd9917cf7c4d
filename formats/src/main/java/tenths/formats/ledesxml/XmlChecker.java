package tenths.formats.ledesxml;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import tenths.formats.FileFinding;
import tenths.formats.FileFinding.Severity;
import tenths.formats.FileReport;
import tenths.formats.FormatProfile;
import tenths.formats.bill.Charge;
import tenths.formats.ledesxml.Element.Leaf;
import tenths.formats.ledesxml.Element.Segment;

/// Reads a file element by element and collects everything that is wrong with it; keeps only the open segments.
final class XmlChecker {
    /// More faults than this are not listed; the file is not worth reading on.
    static final int MOST_FINDINGS = 5_000;

    private static final String ITEM_NUMBER = "file_item_nbr";

    private final Version version;
    private final FormatProfile profile;
    private final Segment table;
    private final List<FileFinding> findings = new ArrayList<>();
    private final SegmentRules rules;
    private final ClientChecks client;
    private final Reading reading;
    private final BiConsumer<Frame, @Nullable Charge> reader;
    private final Set<String> numbers = new HashSet<>();
    private int invoices;
    private int lines;

    /// @param reader is handed every complete segment, with its charge where it is one
    XmlChecker(Version version, FormatProfile profile, Reading reading, BiConsumer<Frame, @Nullable Charge> reader) {
        this.version = version;
        this.profile = profile;
        this.table = LedesXml.table(version);
        this.rules = new SegmentRules(version, profile, findings::add);
        this.client = new ClientChecks(version, profile, findings::add);
        this.reading = reading;
        this.reader = reader;
    }

    FileReport check(InputStream in) throws IOException {
        try {
            var xml = SafeXml.reader(in);
            prolog(xml);
            if (xml.getLocalName().equals(version.root())) {
                segment(xml, new Frame(table, null, line(xml)));
            } else {
                var message = "The outermost element is '" + xml.getLocalName() + "'.";
                tell(XmlComplaint.ROOT, Severity.ERROR, line(xml), xml.getLocalName(), message);
            }
            while (xml.hasNext()) {
                xml.next();
            }
        } catch (XMLStreamException broken) {
            malformed(broken);
        }
        findings.sort(Comparator.comparingLong(FileFinding::line));
        return new FileReport(version.format().name(), invoices, lines, findings);
    }

    private void malformed(XMLStreamException broken) throws IOException {
        if (broken.getNestedException() instanceof IOException unreadable && !SafeXml.isAboutContent(unreadable)) {
            throw unreadable;
        }
        var words = String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
        var place = broken.getLocation() == null ? 1 : broken.getLocation().getLineNumber();
        tell(XmlComplaint.MALFORMED, Severity.ERROR, Math.max(1, place), "", "The parser says: " + words + ".");
    }

    /// What stands before the outermost element.
    private void prolog(XMLStreamReader xml) throws XMLStreamException {
        var encoding = xml.getCharacterEncodingScheme();
        if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")) {
            tell(XmlComplaint.ENCODING, Severity.WARNING, 1, "", "The file is in " + encoding + ".");
        }
        while (xml.next() != XMLStreamConstants.START_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.DTD) {
                // Version 2000 was published as a document type; a file may name it, and we need not read it.
                var severity = version == Version.V2000 ? Severity.WARNING : Severity.ERROR;
                tell(XmlComplaint.DOCTYPE, severity, line(xml), "", "There is a document type declaration.");
            }
        }
    }

    private void segment(XMLStreamReader xml, Frame frame) throws XMLStreamException {
        while (xml.next() != XMLStreamConstants.END_ELEMENT && findings.size() < MOST_FINDINGS) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                part(xml, frame);
            } else if (xml.getEventType() == XMLStreamConstants.ENTITY_REFERENCE) {
                entity(xml);
            }
        }
        if (findings.size() >= MOST_FINDINGS) {
            if (frame.table() == table) {
                tell(XmlComplaint.TOO_MANY, Severity.ERROR, line(xml), "", "Reading stopped here.");
            }
            return;
        }
        close(frame);
    }

    private void part(XMLStreamReader xml, Frame frame) throws XMLStreamException {
        var name = xml.getLocalName();
        var place = frame.table().place(name);
        if (place == null) {
            var message = "'%s' is not in our table below '%s'.".formatted(name, frame.name());
            tell(XmlComplaint.UNKNOWN_ELEMENT, Severity.WARNING, line(xml), name, message);
            skip(xml);
            return;
        }
        if (!frame.enter(place)) {
            var message = "'%s' stands behind an element that should follow it.".formatted(name);
            tell(XmlComplaint.ORDER, Severity.WARNING, line(xml), name, message);
        }
        switch (frame.table().parts().get(place)) {
            case Leaf leaf -> leaf(xml, frame, leaf);
            case Segment segment -> {
                frame.add("has " + name, 1);
                if (segment.often() == Element.Often.ONCE && frame.sum("has " + name) > 1) {
                    repeated(line(xml), name);
                }
                segment(xml, new Frame(segment, frame, line(xml)));
            }
        }
    }

    private void leaf(XMLStreamReader xml, Frame frame, Leaf leaf) throws XMLStreamException {
        var line = line(xml);
        var text = text(xml);
        if (!frame.put(leaf.name(), new Frame.Value(text, line))) {
            repeated(line, leaf.name());
        }
        if (text.isEmpty()) {
            return;
        }
        var fault = LeafChecks.fault(version, leaf.kind(), text);
        if (fault != null) {
            tell(fault.complaint(), Severity.ERROR, line, leaf.name(), fault.message());
        } else if (leaf.name().equals(ITEM_NUMBER) && !numbers.add(text)) {
            var message = "Number " + text + " occurs twice.";
            tell(XmlComplaint.FILE_ITEM, Severity.ERROR, line, ITEM_NUMBER, message);
        }
    }

    private void repeated(long line, String name) {
        tell(XmlComplaint.REPEATED, Severity.ERROR, line, name, "'" + name + "' stands there twice.");
    }

    /// The text up to the end of the element, without spaces around it.
    private String text(XMLStreamReader xml) throws XMLStreamException {
        var text = new StringBuilder();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            switch (xml.getEventType()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(xml.getText());
                case XMLStreamConstants.ENTITY_REFERENCE -> entity(xml);
                case XMLStreamConstants.START_ELEMENT -> {
                    var name = xml.getLocalName();
                    var message = "'" + name + "' stands inside a value.";
                    tell(XmlComplaint.UNKNOWN_ELEMENT, Severity.ERROR, line(xml), name, message);
                    skip(xml);
                }
                default -> {}
            }
        }
        return text.toString().strip();
    }

    private void entity(XMLStreamReader xml) {
        tell(XmlComplaint.ENTITY, Severity.ERROR, line(xml), "", "'&" + xml.getLocalName() + ";' is used.");
    }

    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (var depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
        }
    }

    private void close(Frame frame) {
        for (var part : frame.table().parts()) {
            var isThere =
                    part instanceof Leaf ? !frame.text(part.name()).isEmpty() : frame.sum("has " + part.name()) > 0;
            if (part.isRequired() && !isThere) {
                var message = "'%s' needs '%s'.".formatted(frame.name(), part.name());
                tell(XmlComplaint.REQUIRED, Severity.ERROR, frame.lineOf(part.name()), part.name(), message);
            }
        }
        if (frame.table() == table) {
            return;
        }
        rules.close(frame);
        reading.close(frame);
        if (frame.name().equals("matter")) {
            checkClaim(frame);
        }
        invoices += frame.name().equals("invoice") ? 1 : 0;
        var charge = reading.charge(frame);
        if (charge.isPresent()) {
            lines++;
            reading.head(frame).ifPresent(head -> client.check(frame.line(), head, charge.get()));
        }
        reader.accept(frame, charge.orElse(null));
    }

    private void checkClaim(Frame matter) {
        if (matter.text("cl_matter_id").isEmpty() && profile.ids().clientMatterIdRequired()) {
            tell(
                    XmlComplaint.REQUIRED,
                    Severity.ERROR,
                    matter.line(),
                    "cl_matter_id",
                    "'matter' needs 'cl_matter_id'.");
        }
    }

    private static long line(XMLStreamReader xml) {
        return xml.getLocation().getLineNumber();
    }

    private void tell(XmlComplaint complaint, Severity severity, long line, String element, String message) {
        findings.add(complaint.at(version, severity, line, element, message));
    }
}
