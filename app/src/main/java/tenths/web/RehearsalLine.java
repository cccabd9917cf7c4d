package tenths.web;

import java.util.List;
import tenths.desk.Forecast.Reason;
import tenths.desk.RehearseBill.Answer;
import tenths.formats.portals.Outcome;
import tenths.formats.portals.Portal;
import tenths.formats.portals.Unknown;

/// What S7 says in one line about the client's portal; the drawer below it has the reasons.
///
/// @param tone for the style sheet
/// @param sign beside the words, so that nothing is said by colour alone
/// @param unknown what could not be rehearsed
public record RehearsalLine(String tone, String sign, String words, List<Reason> reasons, List<String> unknown) {
    public RehearsalLine {
        reasons = List.copyOf(reasons);
        unknown = List.copyOf(unknown);
    }

    /// None where the client's profile names no portal.
    static List<RehearsalLine> of(Answer answer) {
        return switch (answer) {
            case Answer.NoPortal() -> List.of();
            case Answer.UnknownPortal(var name) ->
                List.of(bare(
                        "wait", "▲", "The client's profile names the portal " + name + ", which is not known here"));
            case Answer.Unwritable(var portal) ->
                List.of(bare("bad", "●", "No e-bill for " + portal.title() + " can be written; the preview says why"));
            case Answer.Played(var outcome) -> List.of(of(outcome));
        };
    }

    private static RehearsalLine bare(String tone, String sign, String words) {
        return new RehearsalLine(tone, sign, words, List.of(), List.of());
    }

    private static RehearsalLine of(Outcome outcome) {
        var reasons = outcome.findings().stream().map(Reason::of).toList();
        var unknown = outcome.unknown().stream().map(Unknown::words).distinct().toList();
        return switch (outcome.verdict()) {
            case ACCEPTED -> new RehearsalLine("good", "✓", says(outcome, "accept this bill"), reasons, unknown);
            case FLAGGED ->
                new RehearsalLine("wait", "▲", says(outcome, "take this bill and flag it"), reasons, unknown);
            case REFUSED -> new RehearsalLine("bad", "●", says(outcome, "refuse this bill"), reasons, unknown);
        };
    }

    private static String says(Outcome outcome, String what) {
        Portal portal = outcome.portal();
        var found = outcome.findings().size() + outcome.unlisted();
        var reasons = found == 0 ? "" : ": " + Say.count(found, "reason", "reasons");
        return portal.title() + " would " + what + reasons;
    }
}
