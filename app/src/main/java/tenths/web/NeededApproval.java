package tenths.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import tenths.checks.Finding;
import tenths.desk.OpenPrebill;
import tenths.firm.Timekeeper;
import tenths.guidelines.approvals.ApprovalKind;
import tenths.rates.RatedLine;
import tenths.time.Expense;

/// The approval that would settle a finding, as a form that is filled in already.
final class NeededApproval {
    private NeededApproval() {}

    /// Blank where no approval would settle it, or the bill is closed.
    static String link(Finding finding, OpenPrebill.Opened opened) {
        var lines = opened.prebill().lines().stream()
                .filter(line -> finding.lines().contains(line.id()))
                .toList();
        return opened.row().state().open() && !lines.isEmpty()
                ? ApprovalKind.of(finding.rule())
                        .map(kind -> link(kind, finding, lines, opened))
                        .orElse("")
                : "";
    }

    private static String link(ApprovalKind kind, Finding finding, List<RatedLine> lines, OpenPrebill.Opened opened) {
        var fields = new HashMap<String, String>();
        fields.put("client", opened.row().client().value());
        fields.put(
                "matter",
                kind == ApprovalKind.TIMEKEEPER ? "" : opened.row().matter().value());
        fields.put("kind", kind.name());
        fields.put("from", first(lines).toString());
        fields.put("subject", subject(finding, lines));
        fields.put("bill", opened.row().id().toString());
        fields.putAll(who(lines));
        fields.putAll(limit(kind, lines));
        return Links.to("/approvals/new", fields);
    }

    private static LocalDate first(List<RatedLine> lines) {
        return lines.stream()
                .map(line -> line.work().day())
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    private static String subject(Finding finding, List<RatedLine> lines) {
        return lines.size() == 1 ? lines.getFirst().narrative() : finding.message();
    }

    /// One person, or the codes of the expenses.
    private static Map<String, String> who(List<RatedLine> lines) {
        var people = lines.stream()
                .map(RatedLine::timekeeper)
                .filter(Objects::nonNull)
                .map(Timekeeper::id)
                .distinct()
                .toList();
        var codes = lines.stream()
                .filter(line -> line.work() instanceof Expense)
                .map(line -> line.codes().expense())
                .filter(code -> !code.isBlank())
                .distinct()
                .collect(Collectors.joining(" "));
        return people.size() == 1
                ? Map.of("timekeeper", people.getFirst().value(), "codes", codes)
                : Map.of("codes", codes);
    }

    private static Map<String, String> limit(ApprovalKind kind, List<RatedLine> lines) {
        var line = lines.getFirst();
        return switch (kind) {
            case RATE ->
                line.unitCost() == null
                        ? Map.of()
                        : Map.of("amount", line.unitCost().toPlainString());
            case EXPENSE, EXPERT, TRAVEL ->
                Map.of("amount", line.amount().decimal().toPlainString());
            case TIMEKEEPER, RESEARCH, ATTENDANCE, HOURS, MOTION -> Map.of();
        };
    }
}
