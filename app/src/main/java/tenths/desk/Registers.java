package tenths.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tenths.firm.ClientId;
import tenths.guidelines.approvals.Approval;
import tenths.guidelines.approvals.Register;
import tenths.store.approvals.ApprovalRow;
import tenths.store.approvals.ApprovalUses.Spent;
import tenths.time.Hours;

/// What clients approved, with what bills have used of it: read once for a run.
///
/// @param spent by approval
record Registers(Map<ClientId, List<ApprovalRow>> approvals, Map<UUID, List<Spent>> spent) {
    static final Registers NONE = new Registers(Map.of(), Map.of());

    /// @param client null for all
    static Registers of(House house, @Nullable ClientId client) {
        var rows = client == null ? house.approvals().all() : house.approvals().of(client);
        if (rows.isEmpty()) {
            return NONE;
        }
        return new Registers(
                rows.stream().collect(Collectors.groupingBy(row -> row.terms().client())),
                house.approvalUses().spent(client).stream().collect(Collectors.groupingBy(Spent::approval)));
    }

    /// As a bill finds it. Final bills come first; of open ones each line waits for the days before it, and on one day
    /// for the bills that were prepared before.
    ///
    /// @param bill null for one that is not prepared yet
    Register of(ClientId client, @Nullable UUID bill) {
        return new Register(approvals.getOrDefault(client, List.of()).stream()
                .map(row -> standing(row.approval(), bill))
                .toList());
    }

    private Register.Standing standing(Approval approval, @Nullable UUID bill) {
        return new Register.Standing(
                approval,
                spent.getOrDefault(approval.id(), List.of()).stream()
                        .filter(each -> !each.prebill().equals(bill))
                        .map(each -> new Register.Spent(counts(each, bill), each.minor(), new Hours(each.hundredths())))
                        .toList());
    }

    private static LocalDate counts(Spent spent, @Nullable UUID bill) {
        if (spent.isFinal()) {
            return LocalDate.MIN;
        }
        var isFirst = bill == null || spent.prebill().compareTo(bill) < 0;
        return isFirst ? spent.day() : spent.day().plusDays(1);
    }
}
