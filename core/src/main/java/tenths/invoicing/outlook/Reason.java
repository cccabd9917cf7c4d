package tenths.invoicing.outlook;

import tenths.checks.Finding;
import tenths.checks.Severity;

/// One thing that keeps a bill from being simply accepted.
///
/// @param fate that it alone would bring about
/// @param words one sentence, with the rule or the field
public record Reason(Fate fate, Cause cause, String words) {
    public Reason {
        if (fate == Fate.ACCEPTED || words.isBlank()) {
            throw new IllegalArgumentException("a reason says in words why a bill is not simply accepted");
        }
    }

    /// What waits for an answer is refused, a warning is flagged; beyond a time limit is late, whatever its weight.
    static Reason of(Finding finding) {
        var cause = Cause.of(finding);
        var open = finding.severity() == Severity.BLOCK || finding.severity() == Severity.ACKNOWLEDGE;
        var fate = cause == Cause.TIME_LIMIT ? Fate.LATE : open ? Fate.REFUSED : Fate.FLAGGED;
        return new Reason(fate, cause, finding.rule() + ": " + finding.message());
    }
}
