package tenths.invoicing;

import java.util.List;
import tenths.checks.Finding;
import tenths.money.Money;
import tenths.rates.RatedLine;
import tenths.rates.deals.Settlement;

/// A bill before it is final: recomputed from work, agreements and decisions on every change.
///
/// @param lines what would be billed, in bill order
/// @param left lines that a decision took off this bill (held, transferred), as they were
/// @param worked what the work is worth at its rates before any decision
/// @param findings open ones only, in bill order
/// @param overridden findings that a decision answered, in bill order
/// @param settlement what the fee deal did behind all decisions
public record Prebill(
        List<RatedLine> lines,
        List<RatedLine> left,
        Money worked,
        List<Finding> findings,
        List<Finding> overridden,
        Settlement settlement) {
    public Prebill {
        lines = List.copyOf(lines);
        left = List.copyOf(left);
        findings = List.copyOf(findings);
        overridden = List.copyOf(overridden);
    }

    /// Without a fee deal.
    public Prebill(
            List<RatedLine> lines,
            List<RatedLine> left,
            Money worked,
            List<Finding> findings,
            List<Finding> overridden) {
        this(lines, left, worked, findings, overridden, Settlement.none(worked.currency()));
    }

    /// What is billed, without taxes.
    public Money total() {
        return Prebilling.sum(lines, worked.currency()).plus(settlement.wholeAmount());
    }

    /// What the client would owe.
    public Money due() {
        return total().plus(settlement.tax());
    }
}
