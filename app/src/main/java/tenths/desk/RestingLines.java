package tenths.desk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tenths.checks.LineId;
import tenths.guidelines.approvals.Rest;
import tenths.rates.RatedLine;
import tenths.store.approvals.ApprovalUses.Use;

/// What of a bill rests on approvals, as it is kept beside its findings.
final class RestingLines {
    private RestingLines() {}

    static List<Use> of(List<Rest> rests, List<RatedLine> lines) {
        if (rests.isEmpty()) {
            return List.of();
        }
        var days = lines.stream()
                .collect(Collectors.toMap(RatedLine::id, line -> line.work().day(), (one, _) -> one));
        return rests.stream().map(rest -> use(rest, days)).toList();
    }

    private static Use use(Rest rest, Map<LineId, LocalDate> days) {
        return new Use(
                rest.approval().id(),
                rest.rule(),
                rest.lines().stream().map(LineId::toString).toList(),
                rest.lines().stream()
                        .map(days::get)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                rest.amount().minor(),
                rest.hours().hundredths());
    }
}
