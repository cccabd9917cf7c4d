package tenths.formats.einvoices;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tenths.formats.ledesxml.SafeXml;

/// An XML file in memory, by the names of its elements without their prefixes. It remembers which values were asked
/// for.
final class Tree {
    private final String name;
    private final Map<String, String> attributes;
    private final long line;
    private final List<Tree> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final Set<Tree> asked;

    private Tree(XMLStreamReader at, Set<Tree> asked) {
        name = at.getLocalName();
        line = at.getLocation().getLineNumber();
        this.asked = asked;
        attributes = new HashMap<>();
        for (var i = 0; i < at.getAttributeCount(); i++) {
            attributes.put(at.getAttributeLocalName(i), at.getAttributeValue(i));
        }
    }

    /// @throws XMLStreamException where it is no XML, or points out of itself
    static Tree of(byte[] xml) throws XMLStreamException {
        var in = SafeXml.readerOfValues(new ByteArrayInputStream(xml));
        var asked = new HashSet<Tree>();
        while (in.next() != XMLStreamConstants.START_ELEMENT) {
            if (in.getEventType() == XMLStreamConstants.DTD) {
                throw new XMLStreamException("a document type declaration points out of the file", in.getLocation());
            }
        }
        var root = new Tree(in, asked);
        root.fill(in);
        return root;
    }

    private void fill(XMLStreamReader in) throws XMLStreamException {
        while (in.next() != XMLStreamConstants.END_ELEMENT) {
            switch (in.getEventType()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    var child = new Tree(in, asked);
                    child.fill(in);
                    children.add(child);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(in.getText());
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new XMLStreamException("an entity points out of the file", in.getLocation());
                default -> {}
            }
        }
    }

    String name() {
        return name;
    }

    long line() {
        return line;
    }

    /// All below a path such as `ram:A/ram:B` without its prefixes.
    List<Tree> all(String path) {
        var slash = path.indexOf('/');
        var first = slash < 0 ? path : path.substring(0, slash);
        var found = children.stream().filter(child -> child.name.equals(first)).toList();
        return slash < 0
                ? found
                : found.stream()
                        .flatMap(child -> child.all(path.substring(slash + 1)).stream())
                        .toList();
    }

    boolean has(String path) {
        return !all(path).isEmpty();
    }

    /// The value of the first below a path; empty where there is none.
    String text(String path) {
        return all(path).stream().findFirst().map(Tree::text).orElse("");
    }

    /// The value of an attribute of the first below a path.
    String attribute(String path, String attribute) {
        return all(path).stream()
                .findFirst()
                .map(found -> found.attributes.getOrDefault(attribute, ""))
                .orElse("");
    }

    String text() {
        asked.add(this);
        return text.toString().strip();
    }

    /// Values that nobody asked for here or elsewhere, as `line 12, Note: 'words'`.
    ///
    /// @param empty values that say nothing
    List<String> unread(Set<String> empty) {
        var known = new HashSet<>(empty);
        asked.forEach(each -> known.add(each.text.toString().strip()));
        var unread = new ArrayList<String>();
        gather(known, unread);
        return unread;
    }

    private void gather(Set<String> known, List<String> unread) {
        var value = text.toString().strip();
        if (children.isEmpty() && !value.isEmpty() && !known.contains(value)) {
            unread.add("line %d, %s: '%s'".formatted(line, name, value));
        }
        children.forEach(child -> child.gather(known, unread));
    }
}
