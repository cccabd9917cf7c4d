package tenths.guidelines.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import tenths.checks.Finding;
import tenths.firm.TimekeeperId;
import tenths.guidelines.Bill;
import tenths.guidelines.Guideline;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.rates.RatedLine;

/// A timekeeper bills whom the client has not approved. Silent where the client keeps no list.
public record UnapprovedTimekeeper(Source source) implements Guideline {
    static final RuleKind KIND = new RuleKind(
            "STF-01 Timekeeper not approved",
            "A timekeeper is not on the list that the client has approved.",
            List.of(),
            (source, _) -> new UnapprovedTimekeeper(source));

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        var strangers = new LinkedHashMap<TimekeeperId, List<RatedLine>>();
        if (!around.approved().isEmpty()) {
            Lines.fees(bill).forEach(line -> {
                var who = line.timekeeper();
                if (who != null && !around.approved().contains(who.id())) {
                    strangers.computeIfAbsent(who.id(), _ -> new ArrayList<>()).add(line);
                }
            });
        }
        return strangers.values().stream().map(this::finding).toList();
    }

    private Finding finding(List<RatedLine> lines) {
        var message = "%s billed %s and is not approved by the client"
                .formatted(Lines.actor(lines.getFirst()), Lines.hours(lines));
        return Found.on(source, lines, message)
                .riskingAll()
                .asking("Has the client approved this timekeeper?")
                .finding();
    }
}
