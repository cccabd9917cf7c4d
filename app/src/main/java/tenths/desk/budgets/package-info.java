/// Budgets on their way: written, sent to the client, approved or refused; measured against what was done. Start with
/// [tenths.desk.budgets.ProposeBudget].
@NullMarked
package tenths.desk.budgets;

import org.jspecify.annotations.NullMarked;
