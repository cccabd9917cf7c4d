package tenths.guidelines.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import tenths.checks.Finding;
import tenths.guidelines.Bill;
import tenths.guidelines.MatterRule;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.money.Money;
import tenths.rates.Charge;
import tenths.rates.RatedLine;

/// Tasks that a flat fee pays for cost no more than it, on all bills of the matter together.
///
/// @param tasks the tasks that the fee pays for
/// @param amount the flat fee
public record FlatFee(Source source, Set<String> tasks, BigDecimal amount) implements MatterRule {
    static final RuleKind KIND = new RuleKind(
            "AMT-03 Flat fee exceeded",
            "Tasks that a flat fee pays for cost more than the fee, on all bills of the matter together.",
            List.of(
                    Parameter.codes("tasks", List.of(), "task codes that the fee pays for; none for no flat fee"),
                    Parameter.price("amount", "0.00", "the flat fee")),
            (source, settings) -> new FlatFee(source, settings.codes("tasks"), settings.price("amount")));

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        var here = bill.fees().stream().filter(this::isPaid).toList();
        if (here.isEmpty()) {
            return List.of();
        }
        var toDate = around.history().stream()
                .filter(this::isPaid)
                .map(RatedLine::amount)
                .reduce(Lines.sum(here), Money::plus);
        var fee = Charge.rounded(amount, toDate.currency());
        if (toDate.compareTo(fee) <= 0) {
            return List.of();
        }
        var message = "%s to date for tasks that the flat fee of %s pays for".formatted(toDate, fee);
        return List.of(Found.on(source, here, message)
                .risking(Cut.within(toDate.minus(fee), Cut.all(here)))
                .asking("Which of these hours are outside the flat fee?")
                .finding());
    }

    private boolean isPaid(RatedLine line) {
        return tasks.contains(line.codes().task());
    }
}
