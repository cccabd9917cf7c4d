package tenths.guidelines.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import tenths.firm.TimekeeperId;
import tenths.guidelines.Asking;
import tenths.guidelines.Bill;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.guidelines.approvals.Approval;
import tenths.guidelines.approvals.ApprovalKind;
import tenths.guidelines.approvals.Request;
import tenths.rates.RatedLine;

/// A timekeeper bills whom the client has not approved. Silent where nothing is known of what the client approved:
/// neither
/// a list nor a timekeeper in the register.
public record UnapprovedTimekeeper(Source source) implements Asking {
    static final RuleKind KIND = new RuleKind(
            "STF-01 Timekeeper not approved",
            "A timekeeper is not on the list that the client has approved.",
            List.of(),
            (source, _) -> new UnapprovedTimekeeper(source));

    private static final Set<ApprovalKind> KINDS = Set.of(ApprovalKind.TIMEKEEPER);

    /// A person, with what covers some of their lines.
    private record Stranger(TimekeeperId id, List<Approval> covering) {}

    @Override
    public List<Request> requests(Bill bill, Surroundings around) {
        var register = around.dossier().approvals();
        var strangers = new LinkedHashMap<Stranger, List<RatedLine>>();
        if (!around.approved().isEmpty() || register.keeps(ApprovalKind.TIMEKEEPER)) {
            bill.fees().forEach(line -> {
                var who = line.timekeeper();
                if (who != null && !around.approved().contains(who.id())) {
                    strangers
                            .computeIfAbsent(
                                    new Stranger(who.id(), register.covering(KINDS, line)), _ -> new ArrayList<>())
                            .add(line);
                }
            });
        }
        return strangers.values().stream().map(this::request).toList();
    }

    private Request request(List<RatedLine> lines) {
        var message = "%s billed %s and is not approved by the client"
                .formatted(Lines.actor(lines.getFirst()), Lines.hours(lines));
        return Found.on(source, lines, message)
                .riskingAll()
                .asking("Has the client approved this timekeeper?")
                .needing(ApprovalKind.TIMEKEEPER);
    }
}
