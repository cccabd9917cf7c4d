package tenths.guidelines.rules;

import java.time.LocalDate;
import java.util.List;
import tenths.checks.Finding;
import tenths.checks.Fix;
import tenths.guidelines.Bill;
import tenths.guidelines.MatterRule;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;

/// Work is billed for days that were billed before. Silent where nothing is known of earlier bills.
public record BilledPeriod(Source source) implements MatterRule {
    static final RuleKind KIND = new RuleKind(
            "INV-07 Period billed before",
            "A line is dated on or before the last day of work that was billed on the matter before.",
            List.of(),
            (source, _) -> new BilledPeriod(source));

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        var last = around.history().stream().map(Lines::day).max(LocalDate::compareTo);
        if (last.isEmpty()) {
            return List.of();
        }
        return bill.charged().stream()
                .filter(line -> !Lines.day(line).isAfter(last.get()))
                .map(line -> {
                    var message = "%s, but work up to %s is billed already".formatted(Lines.deed(line), last.get());
                    return Found.on(source, line, message)
                            .riskingAll()
                            .mending(new Fix.Hold(line.id()))
                            .finding();
                })
                .toList();
    }
}
