package tenths.desk.capture;

import java.util.List;
import java.util.UUID;
import tenths.store.capture.DraftRow;
import tenths.time.DraftEntry;
import tenths.time.Proposed.Need;

/// What became of an act on one draft.
public sealed interface DraftOutcome {
    /// @param work the fact it became
    record Approved(UUID work) implements DraftOutcome {}

    record Dismissed() implements DraftOutcome {}

    /// It can be worked on again.
    record Reopened() implements DraftOutcome {}

    /// @param drafts as they are now; several after a split
    record Changed(List<DraftEntry> drafts) implements DraftOutcome {
        public Changed {
            drafts = List.copyOf(drafts);
        }
    }

    /// Something must be said first.
    record Incomplete(List<Need> needs) implements DraftOutcome {
        public Incomplete {
            needs = List.copyOf(needs);
        }
    }

    /// It says something else by now than what was seen.
    record Stale(DraftEntry now) implements DraftOutcome {}

    /// It was approved or dismissed already.
    record Settled(DraftRow.State state) implements DraftOutcome {}

    /// @param reason one sentence with the repair
    record Refused(String reason) implements DraftOutcome {}

    /// There is no such draft, or it is somebody else's (S-20).
    record Unknown() implements DraftOutcome {}
}
