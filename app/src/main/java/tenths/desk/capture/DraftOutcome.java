package tenths.desk.capture;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /// Whether the act was done.
    default boolean done() {
        return problem().isEmpty();
    }

    /// Why the act was not done, as sentences with the repair; blank where it was.
    default String problem() {
        return switch (this) {
            case Approved _, Dismissed _, Reopened _, Changed _ -> "";
            case Incomplete(var needs) ->
                "Missing: "
                        + needs.stream()
                                .map(need -> need.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))
                        + ". Say it, then approve.";
            case Stale _ -> "A proposal was changed meanwhile. Look at it again; nothing was done to it.";
            case Settled(var state) ->
                switch (state) {
                    case OPEN -> "It is in the inbox already.";
                    case APPROVED -> "It was approved already.";
                    case DISMISSED -> "It was dismissed already.";
                };
            case Refused(var reason) -> reason;
            case Unknown _ -> "There is no such proposal.";
        };
    }
}
