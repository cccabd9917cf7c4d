package tenths.guidelines.approvals;

import org.jspecify.annotations.Nullable;
import tenths.firm.ClientId;
import tenths.money.Money;
import tenths.time.Hours;

/// What a client is asked to approve, or has approved.
///
/// @param amount see [Approval]
/// @param hours see [Approval]
/// @param subject what for, in words: `Dr. Fox, accident reconstruction`
public record Terms(
        ClientId client,
        ApprovalKind kind,
        Coverage coverage,
        @Nullable Money amount,
        @Nullable Hours hours,
        String subject) {}
