package tenths.invoicing;

import java.util.List;
import tenths.checks.Finding;
import tenths.money.Money;
import tenths.rates.RatedLine;

/// A bill before it is final: recomputed from work, agreements and decisions on every change.
///
/// @param lines what would be billed, in bill order
/// @param left lines that a decision took off this bill (held, transferred), as they were
/// @param worked what the work is worth at its rates before any decision
/// @param findings open ones only, in bill order
/// @param overridden findings that a decision answered, in bill order
public record Prebill(
        List<RatedLine> lines, List<RatedLine> left, Money worked, List<Finding> findings, List<Finding> overridden) {
    public Prebill {
        lines = List.copyOf(lines);
        left = List.copyOf(left);
        findings = List.copyOf(findings);
        overridden = List.copyOf(overridden);
    }

    public Money total() {
        return Prebilling.sum(lines, worked.currency());
    }
}
