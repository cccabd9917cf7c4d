package tenths.formats.einvoices;

import java.util.Map;

/// The page of the handbook on what is said of e-invoices, made from the tables.
final class EInvoicesHandbook {
    private EInvoicesHandbook() {}

    static Map<String, String> pages() {
        return Map.of("errors/einvoices.md", errors());
    }

    private static String errors() {
        var page = new StringBuilder("""
                # Findings of e-invoices

                Generated from `tenths.formats.einvoices`; do not edit. Nearly every finding has the id of the official
                rule that refuses the file, such as BR-CO-15: the sentence is the rule's own, the line and the element
                are those that it complains of. XRechnung words its rules in German; they are said here in English.
                What is wrong before a rule can be asked has a code of ours.

                | Rules | Edition |
                |---|---|
                """);
        for (var rules : Rules.values()) {
            page.append("| ")
                    .append(rules.name())
                    .append(" | ")
                    .append(rules.edition())
                    .append(" |\n");
        }
        for (var complaint : Complaint.values()) {
            page.append("""

                    <a id="%1$s"></a>
                    ## %1$s
                    %2$s %3$s
                    """.formatted(complaint.code(), complaint.meaning(), complaint.repair()));
        }
        page.append("\n## Rules of XRechnung in English\n| Rule | It refuses |\n|---|---|\n");
        RuleWords.german()
                .forEach((rule, words) -> page.append("| ")
                        .append(rule)
                        .append(" | ")
                        .append(words, 0, words.indexOf('|'))
                        .append(" |\n"));
        return page.toString();
    }
}
