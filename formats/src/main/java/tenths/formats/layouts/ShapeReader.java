package tenths.formats.layouts;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tenths.formats.layouts.Shape.Delimited;
import tenths.formats.layouts.Shape.Fixed;
import tenths.formats.layouts.Shape.Json;
import tenths.formats.layouts.Shape.Quoting;
import tenths.formats.layouts.Shape.ValuesAs;
import tenths.formats.layouts.Shape.Xml;

/// Reads what holds the values of a file apart.
final class ShapeReader {
    /// What XML allows everywhere and nobody has to escape.
    static final Pattern XML_NAME = Pattern.compile("(?!(?i:xml))[A-Za-z_][A-Za-z0-9_.-]{0,99}");

    private static final List<String> SHAPES = List.of("delimited", "fixed", "json", "xml");
    private static final Set<String> DELIMITED = Set.of("separator", "quoting", "columnNames", "spreadsheet");
    private static final String NO_SEPARATORS = "\"'-+=@\r\n";

    private final Faults faults;

    ShapeReader(Faults faults) {
        this.faults = faults;
    }

    Shape shape(Section layout) {
        var said = SHAPES.stream().filter(layout::has).toList();
        if (said.size() != 1) {
            layout.fault(
                    said.isEmpty() ? "delimited" : said.getLast(),
                    said.isEmpty() ? "nothing says what the file looks like" : "a file has one shape",
                    "write one of delimited, fixed, json, xml");
        }
        var shape = said.isEmpty() ? "delimited" : said.getFirst();
        return switch (shape) {
            case "fixed" -> {
                of(layout, shape, Set.of());
                yield new Fixed();
            }
            case "json" -> new Json(of(layout, shape, Set.of("numbersAsText")).flag("numbersAsText", true));
            case "xml" -> xml(of(layout, shape, Set.of("root", "namespace", "values")));
            default -> delimited(of(layout, shape, DELIMITED));
        };
    }

    private Section of(Section layout, String name, Set<String> known) {
        var empty = new Node.Fields(layout.at(name).line(), layout.at(name).column(), List.of());
        // "fixed:" alone says everything
        var said = layout.node(name)
                .filter(node ->
                        !(node instanceof Node.Scalar scalar && scalar.text().isEmpty()));
        return Section.of(said.orElse(empty), name, known, faults);
    }

    private static Delimited delimited(Section section) {
        var separator = section.text("separator", ",", "one character such as , or ; or | or \"\\t\"");
        var isPlain = separator.length() == 1
                && separator.charAt(0) <= '~'
                && (separator.charAt(0) > ' ' || separator.equals("\t"))
                && !Character.isLetterOrDigit(separator.charAt(0))
                && NO_SEPARATORS.indexOf(separator.charAt(0)) < 0;
        if (!isPlain) {
            section.fault("separator", "this cannot hold values apart", "write one of , ; | or \"\\t\"");
        }
        return new Delimited(
                isPlain ? separator.charAt(0) : ',',
                section.choice("quoting", Quoting.NEEDED),
                section.flag("columnNames", true),
                section.flag("spreadsheet", true));
    }

    private static Xml xml(Section section) {
        var root = section.text("root", "the name of the outermost element");
        if (!root.isBlank() && !XML_NAME.matcher(root).matches()) {
            section.fault("root", "'" + root + "' is no name of an element", "write letters, digits, _ and -");
        }
        var namespace = section.text("namespace", "", "the address of the namespace");
        if (!namespace.matches("[A-Za-z0-9:/._#?=-]*")) {
            section.fault("namespace", "this is no address", "write one such as urn:example:bill");
        }
        return new Xml(root, namespace, section.choice("values", ValuesAs.ELEMENTS));
    }
}
