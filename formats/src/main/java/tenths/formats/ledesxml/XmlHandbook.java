package tenths.formats.ledesxml;

import java.util.LinkedHashMap;
import java.util.Map;
import tenths.formats.delimited.ClientRules;
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

/// The pages of the handbook on the XML versions, made from the tables of elements.
final class XmlHandbook {
    private XmlHandbook() {}

    static Map<String, String> pages() {
        var pages = new LinkedHashMap<String, String>();
        for (var version : Version.values()) {
            pages.put(version.page() + ".md", elements(version));
        }
        pages.put("errors/ledesxml.md", errors());
        return pages;
    }

    private static String elements(Version version) {
        var page = new StringBuilder("""
                # %s, element by element

                Generated from its table of elements; do not edit. The order is that of the file. R required; W written
                by us, the others are read. [ledesxml.md](ledesxml.md) says what could not be verified, and how to
                validate against the official schema; [errors/ledesxml.md](errors/ledesxml.md) explains the findings.

                | Element | | May hold |
                |---|---|---|
                """.formatted(version.title()));
        rows(page, LedesXml.table(version), 0);
        return page.toString();
    }

    private static void rows(StringBuilder page, Segment segment, int depth) {
        var often = switch (segment.often()) {
            case ONCE -> "segment";
            case ANY -> "segment, any number";
            case SOME -> "segment, at least one";
        };
        row(page, depth, "**" + segment.name() + "**", segment.isRequired() ? "R" : "", often);
        for (var part : segment.parts()) {
            switch (part) {
                case Leaf leaf -> row(page, depth + 1, leaf.name(), marks(leaf), kind(leaf.kind()));
                case Segment inner -> rows(page, inner, depth + 1);
            }
        }
    }

    private static String marks(Leaf leaf) {
        return (leaf.isRequired() ? "R" : "") + (leaf.isWritten() ? "W" : "");
    }

    private static void row(StringBuilder page, int depth, String name, String marks, String kind) {
        var margin = "&emsp;".repeat(depth);
        page.append("| %s%s | %s | %s |\n".formatted(margin, name, marks, kind));
    }

    private static String kind(Kind kind) {
        return switch (kind) {
            case Words(var max) -> max == Words.UNKNOWN_LENGTH ? "text" : "text, " + max;
            case Date _ -> "date";
            case Amount _ -> "number, 4 decimals";
            case Share _ -> "part of one, 10 decimals";
            case Whole _ -> "whole number";
            case Choice(var values) -> String.join(", ", values);
            case Currency _ -> "currency, ISO 4217";
            case Country _ -> "country, ISO 3166";
        };
    }

    private static String errors() {
        var page = new StringBuilder("""
                # Findings of LEDES XML

                Generated from `tenths.formats.ledesxml.XmlComplaint`; do not edit. A code names the version (LX2000,
                LX20, LX21 or LX22) and what is wrong; the finding itself names the element.

                """);
        for (var complaint : XmlComplaint.values()) {
            entry(page, complaint.name(), complaint.meaning() + " " + complaint.repair());
        }
        page.append("# What the client wants of a line\n\n");
        ClientRules.explanations().forEach((name, words) -> entry(page, name, words));
        return page.toString().stripTrailing() + "\n";
    }

    private static void entry(StringBuilder page, String name, String words) {
        page.append("## ")
                .append(name.replace('_', '-'))
                .append("\n\n")
                .append(words)
                .append("\n\n");
        for (var version : Version.values()) {
            var code = version.codes() + "-" + name.replace('_', '-');
            page.append("<a id=\"%s\"></a>`%s`  \n".formatted(code, code));
        }
        page.append('\n');
    }
}
