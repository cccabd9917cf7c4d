package tenths.web.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tenths.checks.Severity;
import tenths.desk.House;
import tenths.store.views.Causes;
import tenths.store.views.FindingList;

/// The open findings over all open bills: one by one, and by what causes them.
@RestController
@Tag(name = "Findings")
final class FindingsApi {
    private static final String LIST = "findings";

    private final House house;
    private final FindingList findings;
    private final Causes causes;

    FindingsApi(House house) {
        this.house = house;
        findings = new FindingList(house.transactions());
        causes = new Causes(house.transactions());
    }

    /// A finding of the last check of a bill; the bill itself shows it with its fix.
    ///
    /// @param reference of the clause in the client's document
    /// @param lines empty where the bill as a whole is meant
    /// @param atRisk null where no amount can be named
    public record ListedFinding(
            UUID prebill,
            String client,
            String matter,
            String rule,
            Severity severity,
            String message,
            String reference,
            List<String> lines,
            @Nullable String atRisk,
            String currency) {
        static ListedFinding of(FindingList.Row row) {
            var atRisk = row.atRisk();
            return new ListedFinding(
                    row.prebill(),
                    row.client(),
                    row.matter(),
                    row.rule(),
                    row.severity(),
                    row.message(),
                    row.reference(),
                    row.lines().isEmpty() ? List.of() : List.of(row.lines().split(",")),
                    atRisk == null ? null : Decimals.money(atRisk, row.currency()),
                    row.currency());
        }
    }

    @GetMapping("/api/v1/findings")
    Page<ListedFinding> findings(
            @RequestParam(required = false) @Nullable List<Severity> severity,
            @RequestParam(defaultValue = "") String rule,
            @RequestParam(defaultValue = "") String client,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = Page.USUAL) int limit) {
        var place = Cursor.read(LIST, cursor, 2);
        var prebill = place.atBeginning() ? new UUID(0, 0) : place.id(0);
        var ordinal = place.atBeginning() ? -1 : place.made(1, Integer::parseInt);
        var filter = new FindingList.Filter(rule, client, severity == null ? List.of() : severity);
        var rows = findings.after(filter, prebill, ordinal, Page.limit(limit) + 1);
        return Page.of(
                LIST,
                rows,
                limit,
                row -> List.of(row.prebill().toString(), Integer.toString(row.ordinal())),
                ListedFinding::of);
    }

    /// A rule of one client with everything it found.
    ///
    /// @param message of one of its findings, as an example
    /// @param bills how many open bills it is on
    /// @param judged how many findings of this rule and client stand on final bills, at most the last 40
    /// @param real how many of those a biller did not overrule
    public record Cause(
            String rule,
            Severity severity,
            String client,
            String clientName,
            String document,
            String reference,
            String quote,
            String message,
            int findings,
            int lines,
            int bills,
            String atRisk,
            String currency,
            int judged,
            int real) {
        static Cause of(Causes.Cause cause) {
            return new Cause(
                    cause.rule(),
                    cause.severity(),
                    cause.client(),
                    cause.clientName(),
                    cause.document(),
                    cause.reference(),
                    cause.quote(),
                    cause.message(),
                    cause.findings(),
                    cause.lines(),
                    cause.bills(),
                    Decimals.money(cause.atRisk(), cause.currency()),
                    cause.currency(),
                    cause.judged(),
                    cause.real());
        }
    }

    /// The heaviest first, then those with the most money at risk.
    public record AllCauses(List<Cause> items) {}

    @GetMapping("/api/v1/findings/causes")
    AllCauses causes(
            @RequestParam(required = false) @Nullable List<Severity> severity,
            @RequestParam(defaultValue = "") String client,
            @RequestParam(defaultValue = "") String text) {
        return new AllCauses(
                causes.weighed(severity == null ? List.of() : severity, client, text, house.today()).stream()
                        .map(Cause::of)
                        .toList());
    }
}
