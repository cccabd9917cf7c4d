package tenths.guidelines.budgets;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tenths.firm.MatterId;

/// A version of a matter's budget. What it plans never changes; only the client's answer comes to it.
///
/// @param number from 1
/// @param from first day on which it can hold
/// @param reason why it was written, for the record
public record BudgetVersion(
        MatterId matter, int number, LocalDate from, BudgetPlan plan, String reason, BudgetAnswer answer) {
    /// The one version that holds on a day: of those that were approved and have begun, the newest.
    public static Optional<BudgetVersion> holding(List<BudgetVersion> versions, LocalDate day) {
        return versions.stream()
                .filter(version -> version.answer instanceof BudgetAnswer.Approved)
                .filter(version -> !version.from.isAfter(day))
                .max(Comparator.comparingInt(BudgetVersion::number));
    }
}
