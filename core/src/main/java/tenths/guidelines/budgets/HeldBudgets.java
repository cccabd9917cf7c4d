package tenths.guidelines.budgets;

import java.util.Map;
import tenths.firm.MatterId;
import tenths.guidelines.Budget;

/// The budgets that hold on a day.
///
/// @param areKept whether the firm ever wrote one; while it did not, no rule on budgets speaks
/// @param plans by matter
public record HeldBudgets(boolean areKept, Map<MatterId, BudgetPlan> plans) {
    public static final HeldBudgets NOT_KEPT = new HeldBudgets(false, Map.of());

    public HeldBudgets {
        plans = Map.copyOf(plans);
    }

    /// As a rule looks at it.
    public Budget of(MatterId matter) {
        var plan = plans.get(matter);
        return plan != null ? plan.approved() : areKept ? new Budget.Missing() : new Budget.NotKept();
    }
}
