package tenths.guidelines.approvals;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import tenths.rates.RatedLine;
import tenths.time.Hours;

/// What one client has approved, with what other bills have used of it.
public record Register(List<Standing> all) {
    public static final Register EMPTY = new Register(List.of());

    public Register {
        all = List.copyOf(all);
    }

    /// An approval, and what was used of it elsewhere.
    public record Standing(Approval approval, List<Spent> elsewhere) {
        public Standing {
            elsewhere = List.copyOf(elsewhere);
        }

        /// Nothing was used of it yet.
        public Standing(Approval approval) {
            this(approval, List.of());
        }
    }

    /// What a line of another bill used.
    ///
    /// @param counts first day of work for which it is gone: final bills come first, open ones in the order of days
    /// @param minor amount in the currency of the approval's limit; not looked at without one
    public record Spent(LocalDate counts, long minor, Hours hours) {}

    /// Whether the register has anything of a kind: then it counts as kept for this client.
    public boolean keeps(ApprovalKind kind) {
        return all.stream().anyMatch(standing -> standing.approval().kind() == kind);
    }

    /// The approvals of some kinds that cover a line, whatever is left of them.
    public List<Approval> covering(Set<ApprovalKind> kinds, RatedLine line) {
        return all.stream()
                .map(Standing::approval)
                .filter(approval ->
                        kinds.contains(approval.kind()) && approval.coverage().holds(line))
                .toList();
    }
}
