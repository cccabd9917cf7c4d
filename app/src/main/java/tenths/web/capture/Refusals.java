package tenths.web.capture;

import java.util.Locale;
import java.util.stream.Collectors;
import tenths.desk.capture.DraftOutcome;

/// Why an act on a draft was not done, as one sentence.
final class Refusals {
    private Refusals() {}

    /// Blank where it was done.
    static String problem(DraftOutcome outcome) {
        return switch (outcome) {
            case DraftOutcome.Approved _, DraftOutcome.Dismissed _, DraftOutcome.Reopened _, DraftOutcome.Changed _ ->
                "";
            case DraftOutcome.Incomplete(var needs) ->
                "Missing: "
                        + needs.stream()
                                .map(need -> need.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))
                        + ". Say it, then approve.";
            case DraftOutcome.Stale _ -> "A proposal was changed meanwhile. Look at it again; nothing was done to it.";
            case DraftOutcome.Settled(var state) ->
                switch (state) {
                    case OPEN -> "It is in the inbox already.";
                    case APPROVED -> "It was approved already.";
                    case DISMISSED -> "It was dismissed already.";
                };
            case DraftOutcome.Refused(var reason) -> reason;
            case DraftOutcome.Unknown _ -> "There is no such proposal.";
        };
    }
}
