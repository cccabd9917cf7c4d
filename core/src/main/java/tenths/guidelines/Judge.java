package tenths.guidelines;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tenths.checks.Finding;
import tenths.checks.LineId;
import tenths.checks.Severity;
import tenths.guidelines.approvals.Request;
import tenths.guidelines.approvals.Rest;
import tenths.guidelines.approvals.Settlement;

/// Holds a bill against all rules of a client.
public final class Judge {
    private Judge() {}

    /// All findings in bill order: by their first line, on one line in the order of [Stage], then by their code, and
    /// rules of one kind as the pack has them. Findings on the bill as a whole come last. Rules that are off do not
    /// run.
    public static List<Finding> judge(GuidelinePack pack, Bill bill, Surroundings around) {
        return inOrder(found(pack, bill, bill, around), bill);
    }

    /// Those of them in which some lines have a part, with much less work on a long bill.
    public static List<Finding> judge(GuidelinePack pack, Bill bill, Surroundings around, Set<LineId> lines) {
        var part = bill.with(
                bill.lines().stream().filter(line -> lines.contains(line.id())).toList());
        var found = found(pack, bill, part, around);
        found.removeIf(finding -> Collections.disjoint(finding.lines(), lines));
        return inOrder(found, bill);
    }

    private static List<Finding> found(GuidelinePack pack, Bill bill, Bill part, Surroundings around) {
        var found = new ArrayList<Finding>();
        for (var rule : pack.rules()) {
            if (rule.source().severity() != Severity.OFF && !rule.asks()) {
                found.addAll(rule.checkPart(bill, part, around));
            }
        }
        found.addAll(settle(pack, bill, around).open());
        return found;
    }

    private static List<Finding> inOrder(List<Finding> found, Bill bill) {
        if (found.size() > 1) {
            found.sort(inBillOrder(bill));
        }
        return List.copyOf(found);
    }

    /// What on a bill rests on an approval of the client: a rule would speak without it.
    public static List<Rest> rests(GuidelinePack pack, Bill bill, Surroundings around) {
        return around.dossier().approvals().all().isEmpty()
                ? List.of()
                : settle(pack, bill, around).rests();
    }

    /// All rules together: what one of them uses of an approval is gone for the others.
    private static Settlement settle(GuidelinePack pack, Bill bill, Surroundings around) {
        var requests = new ArrayList<Request>();
        for (var rule : pack.rules()) {
            if (rule.source().severity() != Severity.OFF && rule.asks()) {
                requests.addAll(rule.requests(bill, around));
            }
        }
        return Settlement.of(requests, around.dossier().approvals());
    }

    private static Comparator<Finding> inBillOrder(Bill bill) {
        var places = places(bill);
        return Comparator.<Finding>comparingInt(finding -> finding.lines().isEmpty()
                        ? Integer.MAX_VALUE
                        : places.getOrDefault(finding.lines().getFirst(), Integer.MAX_VALUE))
                .thenComparing(finding -> Stage.of(finding.rule()))
                .thenComparing(Finding::rule);
    }

    private static Map<LineId, Integer> places(Bill bill) {
        var places = HashMap.<LineId, Integer>newHashMap(bill.lines().size());
        for (var line : bill.lines()) {
            places.put(line.id(), places.size());
        }
        return places;
    }
}
