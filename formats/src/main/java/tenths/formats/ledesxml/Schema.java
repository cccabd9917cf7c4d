package tenths.formats.ledesxml;

import java.util.List;
import tenths.formats.ledesxml.Element.Amount;
import tenths.formats.ledesxml.Element.Choice;
import tenths.formats.ledesxml.Element.Country;
import tenths.formats.ledesxml.Element.Currency;
import tenths.formats.ledesxml.Element.Date;
import tenths.formats.ledesxml.Element.Kind;
import tenths.formats.ledesxml.Element.Leaf;
import tenths.formats.ledesxml.Element.Segment;
import tenths.formats.ledesxml.Element.Share;
import tenths.formats.ledesxml.Element.Whole;
import tenths.formats.ledesxml.Element.Words;

/// Our own schema of a version, made from its table. It is not the official one, which only its publisher hands out.
final class Schema {
    private final Version version;
    private final StringBuilder text = new StringBuilder();

    private Schema(Version version) {
        this.version = version;
    }

    static String of(Version version) {
        return new Schema(version).make();
    }

    private String make() {
        text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!--\n  ").append(version.title());
        text.append(": our own schema, generated from the table of elements; do not edit.\n");
        text.append(
                "  Not the official schema, which is to be had from ledes.org. See docs/handbook/ledesxml.md.\n-->\n");
        text.append("<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\"");
        if (version == Version.V22) {
            text.append(" targetNamespace=\"").append(Version.SPACE_22).append("\"\n    xmlns=\"");
            text.append(Version.SPACE_22).append('"');
        }
        text.append(" elementFormDefault=\"qualified\">\n");
        element(LedesXml.table(version), 1, "");
        return text.append("</xs:schema>\n").toString();
    }

    private void element(Segment segment, int depth, String occurs) {
        line(depth, "<xs:element name=\"%s\"%s>".formatted(segment.name(), occurs));
        line(depth + 1, "<xs:complexType>");
        line(depth + 2, "<xs:sequence>");
        for (var part : segment.parts()) {
            switch (part) {
                case Leaf leaf -> element(leaf, depth + 3);
                case Segment inner -> element(inner, depth + 3, occurs(inner));
            }
        }
        line(depth + 2, "</xs:sequence>");
        line(depth + 1, "</xs:complexType>");
        line(depth, "</xs:element>");
    }

    private static String occurs(Segment segment) {
        return switch (segment.often()) {
            case ONCE -> " minOccurs=\"0\"";
            case ANY -> " minOccurs=\"0\" maxOccurs=\"unbounded\"";
            case SOME -> " maxOccurs=\"unbounded\"";
        };
    }

    private void element(Leaf leaf, int depth) {
        var occurs = leaf.isRequired() ? "" : " minOccurs=\"0\"";
        line(depth, "<xs:element name=\"%s\"%s>".formatted(leaf.name(), occurs));
        line(depth + 1, "<xs:simpleType>");
        restriction(leaf, depth + 2);
        line(depth + 1, "</xs:simpleType>");
        line(depth, "</xs:element>");
    }

    private void restriction(Leaf leaf, int depth) {
        var facets = facets(leaf.kind(), leaf.isRequired());
        line(depth, "<xs:restriction base=\"%s\">".formatted(base(leaf.kind())));
        facets.forEach(facet -> line(depth + 1, facet));
        line(depth, "</xs:restriction>");
    }

    private String base(Kind kind) {
        return switch (kind) {
            case Words _, Choice _ -> "xs:string";
            case Date _ -> version == Version.V2000 ? "xs:string" : "xs:date";
            case Amount _, Share _ -> "xs:decimal";
            case Whole _ -> "xs:positiveInteger";
            case Currency _, Country _ -> "xs:string";
        };
    }

    private List<String> facets(Kind kind, boolean required) {
        return switch (kind) {
            case Words(var max) -> lengths(max, required);
            case Date _ -> version == Version.V2000 ? List.of(pattern("[0-9]{8}")) : List.of();
            case Amount _ -> List.of("<xs:fractionDigits value=\"4\"/>");
            case Share _ ->
                List.of(
                        "<xs:minInclusive value=\"0\"/>",
                        "<xs:maxInclusive value=\"1\"/>",
                        "<xs:fractionDigits value=\"10\"/>");
            case Whole _ -> List.of();
            case Choice(var values) ->
                values.stream().map("<xs:enumeration value=\"%s\"/>"::formatted).toList();
            case Currency _ -> List.of(pattern("[A-Z]{3}"));
            case Country _ -> List.of(pattern("[A-Z]{2,3}"));
        };
    }

    private static List<String> lengths(int max, boolean required) {
        var least = required ? List.of("<xs:minLength value=\"1\"/>") : List.<String>of();
        if (max == Words.UNKNOWN_LENGTH) {
            return least;
        }
        var most = "<xs:maxLength value=\"%d\"/>".formatted(max);
        return required ? List.of(least.getFirst(), most) : List.of(most);
    }

    private static String pattern(String expression) {
        return "<xs:pattern value=\"" + expression + "\"/>";
    }

    private void line(int depth, String words) {
        text.append("  ".repeat(depth)).append(words).append('\n');
    }
}
