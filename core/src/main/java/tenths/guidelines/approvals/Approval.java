package tenths.guidelines.approvals;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenths.money.Money;
import tenths.time.Hours;

/// What a client has approved, as rules look at it.
///
/// @param number by which people call it
/// @param amount that may be charged under it in all; for a rate the most for an hour; null for any
/// @param hours that may be charged under it in all; null for any
public record Approval(
        UUID id,
        int number,
        ApprovalKind kind,
        Coverage coverage,
        @Nullable Money amount,
        @Nullable Hours hours) {
    /// `approval 12`, for messages.
    public String name() {
        return "approval " + number;
    }
}
