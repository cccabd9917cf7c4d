package tenths.guidelines.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tenths.checks.Finding;
import tenths.guidelines.Bill;
import tenths.guidelines.Budget;
import tenths.guidelines.MatterRule;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.money.Money;
import tenths.rates.RatedLine;

/// The matter, a phase or a task costs more than its budget, earlier bills included.
///
/// @param percent of the budget from which the rule speaks
public record OverBudget(Source source, int percent) implements MatterRule {
    private static final int HUNDRED = 100;

    static final RuleKind KIND = new RuleKind(
            "INV-11 Over budget",
            "What was billed to date with this invoice is above the budget of the matter, a phase or a task.",
            List.of(Parameter.count("percent", HUNDRED, "of the budget from which it is told: 80 warns early")),
            (source, settings) -> new OverBudget(source, settings.count("percent")));

    @Override
    public Set<Integer> budgetPercents() {
        return Set.of(percent);
    }

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        if (!(around.budget() instanceof Budget.Approved(var total, var byTask))
                || bill.lines().isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<Finding>();
        for (var task : new TreeMap<>(byTask).entrySet()) {
            check(
                            bill,
                            around,
                            task,
                            line -> Budget.covers(task.getKey(), line.codes().task()))
                    .forEach(found::add);
        }
        if (total != null) {
            check(bill, around, Map.entry("the matter", total), _ -> true).forEach(found::add);
        }
        return found;
    }

    private Stream<Finding> check(
            Bill bill, Surroundings around, Map.Entry<String, Money> budget, Predicate<RatedLine> which) {
        var here = bill.lines().stream().filter(which).toList();
        if (here.isEmpty()) {
            return Stream.empty();
        }
        var now = Lines.sum(here);
        var toDate =
                around.history().stream().filter(which).map(RatedLine::amount).reduce(now, Money::plus);
        var limit = budget.getValue()
                .decimal()
                .multiply(BigDecimal.valueOf(percent))
                .movePointLeft(2);
        if (toDate.decimal().compareTo(limit) <= 0) {
            return Stream.empty();
        }
        var message = "%s to date with this invoice for %s; the budget is %s"
                        .formatted(toDate, budget.getKey(), budget.getValue())
                + (percent == HUNDRED ? "" : ", of which " + percent + "% is watched");
        return Stream.of(Found.on(source, here, message)
                .risking(Cut.within(toDate.minus(budget.getValue()), Cut.all(here)))
                .asking("Has the client approved more than " + budget.getValue() + " for " + budget.getKey() + "?")
                .finding());
    }
}
