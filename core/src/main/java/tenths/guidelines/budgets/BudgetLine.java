package tenths.guidelines.budgets;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tenths.guidelines.Budget;
import tenths.money.Money;
import tenths.time.Hours;

/// What may be spent on a task, a phase or the whole matter, fees and expenses apart.
///
/// @param code a task such as L330, a phase such as L300; empty for the whole matter
/// @param fees not negative
/// @param expenses not negative
/// @param hours planned for the fees; null where only money is planned
public record BudgetLine(
        String code, Money fees, Money expenses, @Nullable Hours hours) {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]{1,7}|");

    public BudgetLine {
        if (!isCode(code)) {
            throw new IllegalArgumentException(code + " is no code of a task or a phase");
        }
        if (fees.isNegative() || expenses.isNegative() || fees.plus(expenses).isZero()) {
            throw new IllegalArgumentException("a line of a budget needs an amount above zero");
        }
    }

    /// Whether this can be the code of a line; the empty one is the whole matter's.
    public static boolean isCode(String code) {
        return CODE.matcher(code).matches();
    }

    public boolean isWhole() {
        return code.isEmpty();
    }

    public Money amount() {
        return fees.plus(expenses);
    }

    /// Whether it holds a line of another code within it: a phase its tasks, the whole matter everything.
    boolean holds(BudgetLine other) {
        return !code.equals(other.code) && (isWhole() || (!other.isWhole() && covers(other.code)));
    }

    /// Whether work on this task counts for it.
    public boolean covers(String task) {
        return isWhole() || Budget.covers(code, task);
    }
}
