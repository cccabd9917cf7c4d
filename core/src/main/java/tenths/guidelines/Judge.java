package tenths.guidelines;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tenths.checks.Finding;
import tenths.checks.LineId;
import tenths.checks.Severity;

/// Holds a bill against all rules of a client.
public final class Judge {
    private Judge() {}

    /// All findings in bill order: by their first line, on one line in the order of [Stage], then as the pack has its
    /// rules. Findings on the bill as a whole come last. Rules that are off do not run.
    public static List<Finding> judge(GuidelinePack pack, Bill bill, Surroundings around) {
        var found = new ArrayList<Finding>();
        for (var rule : pack.rules()) {
            if (rule.source().severity() != Severity.OFF) {
                found.addAll(rule.check(bill, around));
            }
        }
        if (found.size() > 1) {
            found.sort(inBillOrder(bill));
        }
        return List.copyOf(found);
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
