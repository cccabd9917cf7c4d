package tenths.formats.layouts;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tenths.formats.layouts.Shape.ValuesAs;
import tenths.formats.layouts.Shape.Xml;
import tenths.formats.ledesxml.SafeXml;

/// Reads an element for each record.
final class XmlIn implements RowIn {
    private final Layout layout;
    private final Xml shape;
    private final Findings findings;

    XmlIn(Layout layout, Xml shape, Findings findings) {
        this.layout = layout;
        this.shape = shape;
        this.findings = findings;
    }

    @Override
    public void read(InputStream in, RowListener rows) throws IOException {
        try {
            var reader = SafeXml.readerOfValues(in);
            encoding(reader);
            root(reader, rows);
        } catch (XMLStreamException broken) {
            var line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNumber();
            if (broken.getNestedException() instanceof IOException failure && !SafeXml.isAboutContent(failure)) {
                throw failure;
            }
            findings.add(
                    Complaint.NOT_XML,
                    Math.max(1, line),
                    "It cannot be read from here: %s.".formatted(Shown.of(String.valueOf(broken.getMessage()))));
        } catch (IOException failure) {
            if (!SafeXml.isAboutContent(failure)) {
                throw failure;
            }
            findings.add(Complaint.ENCODING, 1, Complaint.ENCODING.message());
        }
    }

    private void encoding(XMLStreamReader reader) {
        var wanted = layout.file().encoding().charset().name();
        var said = Optional.ofNullable(reader.getCharacterEncodingScheme()).orElse("UTF-8");
        if (!said.toUpperCase(Locale.ROOT).equals(wanted.toUpperCase(Locale.ROOT))) {
            findings.add(
                    Complaint.ENCODING,
                    1,
                    "The file says that it is in %s; it must be in %s.".formatted(Shown.of(said), wanted));
        }
    }

    private void root(XMLStreamReader reader, RowListener rows) throws XMLStreamException, IOException {
        nextTag(reader);
        if (!isOurs(reader) || !reader.getLocalName().equals(shape.root())) {
            findings.add(
                    Complaint.STRANGE,
                    line(reader),
                    "The outermost element is '%s'; it must be '%s'%s."
                            .formatted(
                                    Shown.of(reader.getLocalName()),
                                    shape.root(),
                                    shape.namespace().isEmpty() ? "" : " of " + shape.namespace()));
            return;
        }
        while (nextTag(reader) == XMLStreamConstants.START_ELEMENT && !findings.isFull()) {
            var name = reader.getLocalName();
            var record = layout.records().stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst();
            if (record.isEmpty() || !isOurs(reader)) {
                findings.add(Complaint.STRANGE, line(reader), "There is no record '%s'.".formatted(Shown.of(name)));
                skip(reader);
            } else {
                record(reader, record.get(), rows);
            }
        }
        while (!findings.isFull() && reader.hasNext()) {
            reader.next(); // what stands behind the root must be well-formed, too
        }
    }

    private void record(XMLStreamReader reader, RowType record, RowListener rows) throws XMLStreamException {
        var values = new NamedValues(record, line(reader), findings);
        for (var i = 0; i < reader.getAttributeCount(); i++) {
            if (shape.values() == ValuesAs.ATTRIBUTES) {
                values.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i), values.line());
            } else {
                findings.add(
                        Complaint.STRANGE,
                        values.line(),
                        "An attribute '%s' stands here.".formatted(Shown.of(reader.getAttributeLocalName(i))));
            }
        }
        while (nextTag(reader) == XMLStreamConstants.START_ELEMENT) {
            var name = reader.getLocalName();
            var line = line(reader);
            if (shape.values() == ValuesAs.ATTRIBUTES || reader.getAttributeCount() > 0 || !isOurs(reader)) {
                findings.add(Complaint.STRANGE, line, "An element '%s' stands here.".formatted(Shown.of(name)));
                skip(reader);
            } else {
                values.put(name, text(reader, name), line);
            }
        }
        values.handTo(rows);
    }

    private String text(XMLStreamReader reader, String name) throws XMLStreamException {
        var text = new StringBuilder();
        for (var event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                findings.add(Complaint.STRANGE, line(reader), "'%s' must be one value.".formatted(Shown.of(name)));
                skip(reader);
            } else if (reader.hasText()) {
                text.append(reader.getText());
            }
        }
        return text.toString();
    }

    /// Like its namesake of the reader, but complains of words between elements instead of giving up.
    private int nextTag(XMLStreamReader reader) throws XMLStreamException {
        while (true) {
            var event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT
                    || event == XMLStreamConstants.END_ELEMENT
                    || event == XMLStreamConstants.END_DOCUMENT) {
                return event;
            }
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new XMLStreamException("document types and entities are not read", reader.getLocation());
            }
            var isText = event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA;
            if (isText && !reader.isWhiteSpace()) {
                findings.add(Complaint.STRANGE, line(reader), "Words stand between the elements.");
            }
        }
    }

    private static void skip(XMLStreamReader reader) throws XMLStreamException {
        for (var depth = 1; depth > 0; ) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
        }
    }

    private boolean isOurs(XMLStreamReader reader) {
        return Optional.ofNullable(reader.getNamespaceURI()).orElse("").equals(shape.namespace());
    }

    private static long line(XMLStreamReader reader) {
        return Math.max(1, reader.getLocation().getLineNumber());
    }
}
