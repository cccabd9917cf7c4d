/// Budgets on the screen: the list, and a matter's page. Refuses any rule. Start with [tenths.web.budgets.BudgetsPage].
@NullMarked
package tenths.web.budgets;

import org.jspecify.annotations.NullMarked;
