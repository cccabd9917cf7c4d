package tenths.store.capture;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import tenths.store.Copy;
import tenths.store.Transactions;
import tenths.time.DraftEntry;

/// Who approved which content of which draft. Added, never changed: the way from a bill's line down to the words.
public final class Approvals {
    private final Transactions transactions;

    public Approvals(Transactions transactions) {
        this.transactions = transactions;
    }

    /// A draft, in the version that was approved, and the work it became.
    public record Given(UUID work, DraftEntry draft) {}

    public void add(Collection<Given> given, String by, Instant at) {
        try (var copy = Copy.into(
                transactions,
                "approval (work_id, draft_id, note_id, version, content_hash, approved_by, approved_at)")) {
            for (var each : given) {
                copy.id(each.work())
                        .id(each.draft().id())
                        .id(each.draft().note())
                        .number(each.draft().version())
                        .hex(each.draft().content().hash().hex())
                        .text(by)
                        .instant(at)
                        .endRow();
            }
        }
    }
}
