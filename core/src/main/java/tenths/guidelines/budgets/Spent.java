package tenths.guidelines.budgets;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tenths.money.Money;

/// What the work on a task came to.
///
/// @param task empty where the work has none
/// @param isFee false for expenses
/// @param stage how far it has come
/// @param recent what of it was done in the last [#RECENT_DAYS] days
/// @param lastDay of the work; null where nobody knows it
public record Spent(
        String task,
        boolean isFee,
        Stage stage,
        Money amount,
        Money recent,
        @Nullable LocalDate lastDay) {
    /// Three months: the pace of a matter, and how long a phase rests before it counts as done.
    public static final int RECENT_DAYS = 90;

    /// How far work has come on its way to the client.
    public enum Stage {
        BILLED,
        ON_BILL,
        WAITING
    }
}
