package tenths.store.approvals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenths.guidelines.approvals.Approval;
import tenths.guidelines.approvals.Grant;
import tenths.guidelines.approvals.Terms;

/// An approval as the register keeps it.
///
/// @param number by which people call it; given by the register
/// @param request that it answers; null where Tenths asked nothing
/// @param by who recorded it
/// @param withdrawal null while it counts
public record ApprovalRow(
        UUID id,
        int number,
        Terms terms,
        Grant grant,
        @Nullable UUID request,
        String by,
        Instant at,
        @Nullable Withdrawal withdrawal) {
    /// @param day first on which it does not count
    public record Withdrawal(LocalDate day, String reason, String by, Instant at) {}

    public boolean counts(LocalDate day) {
        return approval().coverage().holdsOn(day);
    }

    /// Recorded by mistake: it never counted.
    public boolean isSlip() {
        return withdrawal != null && !withdrawal.day().isAfter(terms.coverage().from());
    }

    /// As rules look at it.
    public Approval approval() {
        var covered = withdrawal == null ? terms.coverage() : terms.coverage().before(withdrawal.day());
        return new Approval(id, number, terms.kind(), covered, terms.amount(), terms.hours());
    }

    /// As rules looked at it then; whether it was recorded by then, [#at] tells.
    public Approval asOf(Instant then) {
        return withdrawal != null && withdrawal.at().isAfter(then)
                ? new ApprovalRow(id, number, terms, grant, request, by, at, null).approval()
                : approval();
    }
}
