package tenths.formats.portals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tenths.formats.BillFormat;

/// What a portal is expected to do with a bill.
///
/// @param format null where the file is of no format we know
/// @param lines line items that were looked at
/// @param findings in the order of the file
/// @param unlisted how many more findings there are
/// @param unknown what could not be rehearsed; the portal may still refuse the bill for it
public record Outcome(
        Portal portal,
        @Nullable BillFormat format,
        int lines,
        List<PortalFinding> findings,
        long unlisted,
        List<Unknown> unknown) {
    public Outcome {
        findings = List.copyOf(findings);
        unknown = List.copyOf(unknown);
    }

    /// What becomes of the bill, as far as is known.
    public enum Verdict {
        ACCEPTED,
        /// Taken, with a mark that a reviewer sees.
        FLAGGED,
        REFUSED
    }

    public Verdict verdict() {
        if (findings.isEmpty()) {
            return Verdict.ACCEPTED;
        }
        var isRefused = findings.stream().anyMatch(finding -> finding.weight() == Weight.REFUSE);
        return isRefused ? Verdict.REFUSED : Verdict.FLAGGED;
    }
}
