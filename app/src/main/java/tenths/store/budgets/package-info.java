/// The tables of budgets, and what was billed of them. Refuses any decision. Start with
/// [tenths.store.budgets.Budgets].
@NullMarked
package tenths.store.budgets;

import org.jspecify.annotations.NullMarked;
