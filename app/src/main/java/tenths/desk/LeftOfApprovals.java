package tenths.desk;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenths.store.approvals.ApprovalUses.Left;
import tenths.store.approvals.ApprovalUses.Use;

/// What is left of clients' approvals while bills become final one after the other: read behind the lock of the
/// numbers, so that two people who finalise at the same moment cannot both take the last of it.
final class LeftOfApprovals {
    private final Map<UUID, Left> left;
    private final Map<UUID, Long> minor = new HashMap<>();
    private final Map<UUID, Integer> hundredths = new HashMap<>();

    private LeftOfApprovals(Map<UUID, Left> left) {
        this.left = left;
    }

    /// @param uses of all bills that may become final
    static LeftOfApprovals of(House house, Collection<List<Use>> uses) {
        var approvals = new HashSet<UUID>();
        uses.forEach(bill -> bill.forEach(use -> approvals.add(use.approval())));
        return new LeftOfApprovals(
                approvals.isEmpty() ? Map.of() : house.approvalUses().left(approvals));
    }

    /// Whether a bill has room beside the final ones and those that were taken since.
    boolean holds(List<Use> bill) {
        var tried = new LeftOfApprovals(left);
        tried.minor.putAll(minor);
        tried.hundredths.putAll(hundredths);
        tried.take(bill);
        return bill.stream().map(Use::approval).distinct().allMatch(tried::isWithin);
    }

    void take(List<Use> bill) {
        for (var use : bill) {
            minor.merge(use.approval(), use.minor(), Long::sum);
            hundredths.merge(use.approval(), use.hundredths(), Integer::sum);
        }
    }

    private boolean isWithin(UUID approval) {
        var limit = left.getOrDefault(approval, new Left(null, null));
        return isWithin(limit.minor(), minor.getOrDefault(approval, 0L))
                && isWithin(limit.hundredths(), (long) hundredths.getOrDefault(approval, 0));
    }

    private static boolean isWithin(@Nullable Number limit, long used) {
        return limit == null || used <= limit.longValue();
    }
}
