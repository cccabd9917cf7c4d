package tenths.formats.portals;

import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tenths.formats.BillFormat;

/// The page of the handbook on portals, made from the same files as their checks.
public final class PortalPages {
    private PortalPages() {}

    /// By file name below the handbook's folder.
    public static Map<String, String> pages() {
        return Map.of("portals.md", page());
    }

    private static String page() {
        var contents = Portals.all().stream()
                .map(portal -> "| `%s` | [%s](#%s) | %d |"
                        .formatted(
                                portal.name(),
                                portal.title(),
                                anchor(portal),
                                portal.rules().size()))
                .collect(Collectors.joining("\n"));
        var portals = Portals.all().stream().map(PortalPages::section).collect(Collectors.joining("\n"));
        return HEAD.formatted(contents) + portals;
    }

    private static final String HEAD = """
            # Portals

            Generated from the portals' files in `tenths.formats.portals`; do not edit. Portals change: have each
            client's own guide confirm these rows.

            ```
            ./tenths check --portal legal-tracker --register portal.yaml bill.txt
            ```
            plays through what a portal does with a bill before it is sent: **accepted**, **flagged** (taken, with a
            mark that a reviewer sees) or **refused**, with the portal's number where it publishes one, the line, the
            field and what to do. What is not known is listed each time: what nobody published of a portal, and what
            the register does not say. Exit code 0 for accepted and flagged, 1 for refused, 2 where a file cannot be
            read.

            A client's format profile names its portal: `portal: legal-tracker` ([formats.md](formats.md)). Then its
            bills are rehearsed on every change, before they become final, and again before they are sent, with what
            the house has agreed with the client as the register.

            A register says what the portal is believed to know. What is left out is not known; an empty list says
            that there is nothing.
            [conformance/portals/register.yaml](../../conformance/portals/register.yaml) is a whole one:
            ```yaml
            today: 2025-10-08                # the day of the upload
            lawFirmId: 59-1234567            # as registered
            clientIds: ["0412"]              # quotes or none: ids are text, zeros stay
            matters:
              - {id: 0412-0087, clientMatter: CLM2025004417, budget: approved, currency: USD}   # or entered, none
            timekeepers:
              - {id: "417", class: ASSOC, from: 2025-01-01, to: 2025-12-31}
            rates:
              - {timekeeper: "417", matter: 0412-0087, rate: 185.00, from: 2025-01-01}  # without matter: for all
            invoices:
              - {number: "25090333", date: 2025-09-05}
            attachments: [25100417.pdf]      # what goes with the bill
            dailyHours: 10                   # the client's settings in the portal
            keywords: [overhead]
            unitCosts: {E101: 0.10}
            ```

            [S] the receiver published it; [GK] general knowledge, not verified. The words are ours where the receiver's
            are not public.

            | Name | Portal | Checks |
            |---|---|---|
            %s

            """;

    private static String section(Portal portal) {
        var rules = portal.rules().stream().map(PortalPages::row).collect(Collectors.joining("\n"));
        var unknown = portal.unknown().stream().map(words -> "- " + words).collect(Collectors.joining("\n"));
        return """
                ## %s

                %s

                | Check | Number | What it says | What is looked at | Outcome | |
                |---|---|---|---|---|---|
                %s

                Not known:
                %s
                """.formatted(portal.title(), portal.about(), rules, unknown);
    }

    private static String row(Rule rule) {
        return "| %s | %s | %s | %s | %s | %s |"
                .formatted(
                        rule.id(),
                        rule.number(),
                        cell(rule.says()),
                        cell(rule.check().means() + formats(rule)),
                        rule.weight() == Weight.REFUSE ? "refused" : "flagged",
                        rule.origin().tag());
    }

    private static String formats(Rule rule) {
        return rule.formats().size() == BillFormat.values().length
                ? ""
                : new TreeSet<>(rule.formats())
                        .stream().map(BillFormat::name).collect(Collectors.joining(", ", " (in ", ")"));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    private static String anchor(Portal portal) {
        return portal.title()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9 -]", "")
                .replace(' ', '-');
    }
}
