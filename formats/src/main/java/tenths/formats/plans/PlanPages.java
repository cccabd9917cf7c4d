package tenths.formats.plans;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The schema and the pages of the handbook, made from the tables.
final class PlanPages {
    private PlanPages() {}

    static Map<String, String> pages() {
        var pages = new LinkedHashMap<String, String>();
        pages.put("plans.md", elements());
        pages.put("errors/plans.md", errors());
        return pages;
    }

    private static String elements() {
        var page = new StringBuilder("""
                # Files of timekeepers and budgets

                Generated from `tenths.formats.plans`; do not edit. LEDES has a standard for each, of 2007 and 2006.
                **The names of their elements are not published**, only their number (44 and 88) and what they are
                for, so nothing here is verified and no receiver is known to take these files as they are. Where LEDES
                XML 2.1 has the same thing on an e-bill, we use its name; the other names, and the frame around them,
                are ours. Every file says so: its outermost element carries `provisional="tenths-1"`. Ask the client
                for a sample before the first upload.

                `./tenths check FILE` recognises both. A firm that has the official DTD or a sample compares with, for
                example, `xmllint --noout --dtdvalid BUDGET.dtd FILE`, and tells us what differs: the table is one file.
                Our own schemas stand beside the code, `formats/src/main/resources/tenths/formats/plans`. Nothing can be
                converted to an e-bill or from one: a plan is no bill. A client's timekeepers come from *Rates*, the
                budget of a matter from *Budgets*.

                R required; "e-bills": the name is that of LEDES XML 2.1; "ours": it is not verified.

                """);
        for (var kind : PlanKind.values()) {
            var table = kind.table();
            page.append("## %s: `%s`\n".formatted(kind.title(), table.root()));
            rows(page, table.head());
            page.append("\nEach `%s` holds\n".formatted(table.item()));
            rows(page, table.fields());
            page.append('\n');
        }
        return page.toString().stripTrailing() + "\n";
    }

    private static void rows(StringBuilder page, List<? extends Field<?>> fields) {
        page.append("\n| Element | | Name of | May hold | |\n|---|---|---|---|---|\n");
        for (var field : fields) {
            page.append("| `%s` | %s | %s | %s | %s |\n"
                    .formatted(
                            field.name(),
                            field.required() ? "R" : "",
                            field.origin() == Field.Origin.OURS ? "ours" : "e-bills",
                            field.kind().words(),
                            field.content()));
        }
    }

    private static String errors() {
        var page = new StringBuilder("""
                # Findings of timekeeper files and budgets

                Generated from `tenths.formats.plans.PlanComplaint`; do not edit. A code names the kind of file (LXTK or
                LXBG) and what is wrong; the finding itself names the element.

                """);
        for (var complaint : PlanComplaint.values()) {
            page.append("## %s\n\n%s %s\n\n"
                    .formatted(complaint.name().replace('_', '-'), complaint.meaning(), complaint.repair()));
            for (var kind : PlanKind.values()) {
                page.append("<a id=\"%s\"></a>`%s`  \n".formatted(complaint.code(kind), complaint.code(kind)));
            }
            page.append('\n');
        }
        return page.toString().stripTrailing() + "\n";
    }

    static String schema(PlanKind kind) {
        var table = kind.table();
        var text = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <!-- %s: our own schema, generated from our table; do not edit. Not the official one. -->
                <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" elementFormDefault="qualified">
                  <xs:element name="%s">
                    <xs:complexType>
                      <xs:sequence>
                """.formatted(kind.title(), table.root()));
        values(text, 4, table.head());
        text.append("""
                        <xs:element name="%s" maxOccurs="unbounded">
                          <xs:complexType>
                            <xs:sequence>
                """.formatted(table.item()));
        values(text, 7, table.fields());
        return text.append("""
                            </xs:sequence>
                          </xs:complexType>
                        </xs:element>
                      </xs:sequence>
                      <xs:attribute name="%s" type="xs:string" use="required" fixed="%s"/>
                    </xs:complexType>
                  </xs:element>
                </xs:schema>
                """.formatted(Table.MARK, Table.MARKED)).toString();
    }

    private static void values(StringBuilder text, int depth, List<? extends Field<?>> fields) {
        for (var field : fields) {
            text.append("  ".repeat(depth))
                    .append("<xs:element name=\"%s\" type=\"%s\"%s/>\n"
                            .formatted(
                                    field.name(), field.kind().schema(), field.required() ? "" : " minOccurs=\"0\""));
        }
    }

    /// Name of its schema and its golden file, without extension.
    static String file(PlanKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
