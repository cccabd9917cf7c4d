package tenths.formats.plans;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tenths.formats.bill.Currencies;
import tenths.formats.ledesxml.SafeXml;

/// Reads a file by its table: what each element holds, and what is wrong with each alone.
final class PlanReader {
    private static final int MOST_ITEMS = 50_000;
    private static final int MOST_FAULTS = 1_000;

    private final PlanKind kind;
    private final RawPlan raw;
    private final Map<String, Field<?>> head;
    private final Map<String, Field<?>> fields;

    private PlanReader(PlanKind kind) {
        this.kind = kind;
        this.raw = new RawPlan(kind);
        this.head = byName(kind.table().head());
        this.fields = byName(kind.table().fields());
    }

    static RawPlan read(PlanKind kind, InputStream in) throws IOException {
        var reader = new PlanReader(kind);
        try {
            reader.file(SafeXml.readerOfValues(in));
        } catch (XMLStreamException broken) {
            reader.malformed(broken);
        }
        return reader.raw;
    }

    private static Map<String, Field<?>> byName(List<? extends Field<?>> fields) {
        return fields.stream().collect(Collectors.toMap(Field::name, Function.identity()));
    }

    private void malformed(XMLStreamException broken) throws IOException {
        if (broken.getNestedException() instanceof IOException unreadable && !SafeXml.isAboutContent(unreadable)) {
            throw unreadable;
        }
        var words = String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
        var line = broken.getLocation() == null
                ? 1
                : Math.max(1, broken.getLocation().getLineNumber());
        raw.fault(PlanComplaint.MALFORMED, line, "", "The parser says: " + words + ".");
    }

    private void file(XMLStreamReader xml) throws XMLStreamException {
        while (xml.next() != XMLStreamConstants.START_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.DTD) {
                raw.fault(PlanComplaint.MALFORMED, line(xml), "", "There is a document type declaration.");
            }
        }
        var root = xml.getLocalName();
        if (!root.equals(kind.table().root())) {
            raw.fault(PlanComplaint.ROOT, line(xml), root, "The outermost element is '" + root + "'.");
            return;
        }
        if (!Table.MARKED.equals(xml.getAttributeValue(null, Table.MARK))) {
            raw.fault(PlanComplaint.NOT_OURS, line(xml), root, "The outermost element has no mark of ours.");
        }
        raw.head().begin(line(xml));
        elements(xml);
        demandAll(raw.head(), kind.table().head());
        raw.items().forEach(item -> demandAll(item, kind.table().fields()));
        if (raw.items().isEmpty()) {
            raw.fault(
                    PlanComplaint.NO_ITEMS,
                    line(xml),
                    root,
                    "There is no " + kind.table().item() + ".");
        }
    }

    private void elements(XMLStreamReader xml) throws XMLStreamException {
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (raw.items().size() > MOST_ITEMS || raw.faults() > MOST_FAULTS) {
                raw.fault(PlanComplaint.TOO_MANY, line(xml), "", "Reading stopped here.");
                return;
            }
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals(kind.table().item())) {
                    item(xml);
                } else {
                    value(xml, raw.head(), head);
                }
            }
        }
    }

    private void item(XMLStreamReader xml) throws XMLStreamException {
        var item = new RawPlan.Part();
        item.begin(line(xml));
        raw.items().add(item);
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                value(xml, item, fields);
            }
        }
    }

    private void value(XMLStreamReader xml, RawPlan.Part part, Map<String, Field<?>> known) throws XMLStreamException {
        var name = xml.getLocalName();
        var line = line(xml);
        var text = text(xml);
        var field = known.get(name);
        if (field == null) {
            raw.fault(PlanComplaint.UNKNOWN_ELEMENT, line, name, "There is an element '" + name + "'.");
        } else if (!part.put(name, text, line)) {
            raw.fault(PlanComplaint.REPEATED, line, name, name + " stands twice.");
        } else if (!text.isEmpty()) {
            demandFit(part, field, text);
        }
    }

    /// Of the element and, where others stand in it, not of those.
    private String text(XMLStreamReader xml) throws XMLStreamException {
        var text = new StringBuilder();
        for (var depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    raw.fault(PlanComplaint.MALFORMED, line(xml), "", "There is an entity of the file's own.");
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (depth == 1) {
                        text.append(xml.getText());
                    }
                }
                default -> {}
            }
        }
        return text.toString().strip();
    }

    private void demandAll(RawPlan.Part part, List<? extends Field<?>> wanted) {
        for (var field : wanted) {
            if (field.required() && part.text(field.name()).isEmpty()) {
                raw.fault(PlanComplaint.REQUIRED, part, field.name(), field.name() + " is missing or empty.");
            }
        }
    }

    private void demandFit(RawPlan.Part part, Field<?> field, String text) {
        var name = field.name();
        switch (field.kind()) {
            case WORDS -> {}
            case DAY -> demand(part.isDay(name), PlanComplaint.DATE, part, name);
            case AMOUNT -> demand(part.number(name) != null, PlanComplaint.NUMBER, part, name);
            case WHOLE -> demand(text.matches("[1-9]\\d{0,8}"), PlanComplaint.NUMBER, part, name);
            case CURRENCY -> demand(Currencies.isCode(text), PlanComplaint.CURRENCY, part, name);
        }
    }

    private void demand(boolean fits, PlanComplaint otherwise, RawPlan.Part part, String name) {
        if (!fits) {
            raw.fault(otherwise, part, name, "It is '" + shown(part.text(name)) + "'.");
        }
    }

    private static String shown(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "..." : text;
    }

    private static long line(XMLStreamReader xml) {
        return Math.max(1, xml.getLocation().getLineNumber());
    }
}
