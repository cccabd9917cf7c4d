package tenths.guidelines.rules;

import java.util.List;
import tenths.checks.Finding;
import tenths.checks.Fix;
import tenths.guidelines.Bill;
import tenths.guidelines.Guideline;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;

/// A bill holds work on one matter only.
public record OneMatter(Source source) implements Guideline {
    static final RuleKind KIND = new RuleKind(
            "INV-09 One matter per invoice",
            "A line belongs to another matter than the invoice.",
            List.of(),
            (source, _) -> new OneMatter(source));

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        return bill.lines().stream()
                .filter(line -> !line.work().matter().equals(bill.matter().id()))
                .map(line -> {
                    var message = "%s on matter %s; the invoice is for %s"
                            .formatted(
                                    Lines.deed(line),
                                    line.work().matter(),
                                    bill.matter().id());
                    return Found.on(source, line, message)
                            .riskingAll()
                            .mending(new Fix.Hold(line.id()))
                            .finding();
                })
                .toList();
    }
}
