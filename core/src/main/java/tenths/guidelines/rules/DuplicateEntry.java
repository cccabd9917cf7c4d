package tenths.guidelines.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import tenths.checks.Finding;
import tenths.checks.Fix;
import tenths.guidelines.Bill;
import tenths.guidelines.Guideline;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.rates.RatedLine;

/// The same person charges the same words on the same day twice, on this bill or on an earlier one.
public record DuplicateEntry(Source source) implements Guideline {
    static final RuleKind KIND = new RuleKind(
            "TIM-16 Duplicate entry",
            "The same person, day and text is charged twice, on this bill or on an earlier one.",
            List.of(),
            (source, _) -> new DuplicateEntry(source));

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        var first = new HashMap<Surroundings.Fingerprint, RatedLine>();
        var found = new ArrayList<Finding>();
        bill.fees().forEach(line -> {
            var print = Surroundings.Fingerprint.of(line);
            var known = first.putIfAbsent(print, line);
            if (around.earlier().contains(print)) {
                found.add(finding(List.of(line), "on an earlier bill"));
            } else if (known != null && !known.work().id().equals(line.work().id())) {
                found.add(finding(List.of(known, line), "further up on this bill"));
            }
        });
        return found;
    }

    private Finding finding(List<RatedLine> lines, String where) {
        var twice = lines.getLast();
        return Found.on(source, lines, Lines.deed(twice) + " in words that stand " + where)
                .risking(Cut.all(twice))
                .mending(new Fix.NoCharge(twice.id()))
                .finding();
    }
}
