package tenths.guidelines.rules;

import java.util.List;
import tenths.checks.Finding;
import tenths.checks.Fix;
import tenths.guidelines.Bill;
import tenths.guidelines.Budget;
import tenths.guidelines.Guideline;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;

/// The client waits for a budget.
public record NoBudget(Source source, int days) implements Guideline {
    static final RuleKind KIND = new RuleKind(
            "INV-12 Budget missing",
            "The matter is open for more days than the client waits for a budget, and there is none.",
            List.of(Parameter.count("days", 45, "most days from the opening of the matter")),
            (source, settings) -> new NoBudget(source, settings.count("days")));

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        var due = bill.matter().opened().plusDays(days);
        if (!(around.budget() instanceof Budget.Missing) || !bill.date().isAfter(due)) {
            return List.of();
        }
        var message = "The matter opened on %s and has no budget; it was due %s"
                .formatted(bill.matter().opened(), due);
        return List.of(Found.onBill(source, message)
                .mending(new Fix.ChangeBill("Send the budget before the invoice"))
                .finding());
    }
}
