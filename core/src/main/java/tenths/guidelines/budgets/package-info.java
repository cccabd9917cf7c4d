/// Budgets of matters: what was planned by phase and task, what the client said to it, what is used of it, where it is
/// going. Refuses to know where lines come from and how a file is written. Start with
/// [tenths.guidelines.budgets.BudgetPlan].
@NullMarked
package tenths.guidelines.budgets;

import org.jspecify.annotations.NullMarked;
