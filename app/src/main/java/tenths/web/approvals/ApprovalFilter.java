package tenths.web.approvals;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenths.guidelines.approvals.Terms;
import tenths.store.approvals.ApprovalRow;
import tenths.web.Links;

/// Which approvals a list shows. Blank is all.
///
/// @param day on which they must count; null for any
public record ApprovalFilter(
        String kind,
        String client,
        String matter,
        String text,
        @Nullable LocalDate day) {
    boolean fits(ApprovalRow row) {
        return fits(row.terms(), row.grant().by() + " " + row.grant().reference() + " " + row.number())
                && (day == null || row.counts(day));
    }

    boolean fits(Terms terms, String more) {
        var of = terms.coverage().matter();
        var who = terms.coverage().person();
        var said = terms.subject() + " " + more + " " + terms.client().value() + " " + (of == null ? "" : of.value())
                + " " + (who == null ? "" : who.value()) + " "
                + String.join(" ", terms.coverage().codes());
        return (kind.isBlank() || terms.kind().name().equals(kind))
                && (client.isBlank() || terms.client().value().equals(client))
                && (matter.isBlank() || of == null || of.value().equals(matter.strip()))
                && said.toLowerCase(Locale.ROOT).contains(text.strip().toLowerCase(Locale.ROOT));
    }

    String link(String path) {
        var from = day == null ? "" : day.toString();
        return Links.to(path, Map.of("kind", kind, "client", client, "matter", matter, "text", text, "day", from));
    }
}
