package tenths.guidelines.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import tenths.checks.Finding;
import tenths.checks.Fix;
import tenths.guidelines.Bill;
import tenths.guidelines.Guideline;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.money.Money;
import tenths.rates.RatedLine;

/// The same expense is charged twice: same code, day and amount on this bill, or same code, day and words on an
/// earlier one.
public record DuplicateExpense(Source source) implements Guideline {
    static final RuleKind KIND = new RuleKind(
            "EXP-07 Duplicate expense",
            "An expense of the same code, day and amount stands on this bill, or of the same words on an earlier one.",
            List.of(),
            (source, _) -> new DuplicateExpense(source));

    private record Charge(String code, LocalDate day, Money amount) {}

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        var first = new HashMap<Charge, RatedLine>();
        var found = new ArrayList<Finding>();
        bill.expenses().forEach(line -> {
            var charge = new Charge(line.codes().expense(), Lines.day(line), line.amount());
            var known = first.putIfAbsent(charge, line);
            if (around.earlier().contains(Surroundings.Fingerprint.of(line))) {
                found.add(finding(List.of(line), "on an earlier bill"));
            } else if (known != null && !known.work().id().equals(line.work().id())) {
                found.add(finding(List.of(known, line), "further up on this bill"));
            }
        });
        return found;
    }

    private Finding finding(List<RatedLine> lines, String where) {
        var twice = lines.getLast();
        return Found.on(source, lines, Lines.deed(twice) + " stands " + where)
                .risking(Cut.all(twice))
                .mending(new Fix.NoCharge(twice.id()))
                .finding();
    }
}
