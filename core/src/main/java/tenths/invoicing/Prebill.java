package tenths.invoicing;

import java.util.List;
import java.util.stream.IntStream;
import tenths.checks.Finding;
import tenths.money.Money;
import tenths.rates.RatedLine;
import tenths.rates.deals.Settlement;
import tenths.time.TimeEntry;

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

    /// What each line cost before the fee deal.
    public List<Money> beforeDeal() {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> settlement.isNone()
                        ? lines.get(i).amount()
                        : lines.get(i).amount().minus(settlement.lines().get(i).change()))
                .toList();
    }

    /// Fees as a discount by volume counts them.
    public Money feesBeforeDiscounts() {
        var fees =
                lines.stream().filter(line -> line.work() instanceof TimeEntry).toList();
        return Prebilling.sum(fees, worked.currency())
                .plus(settlement.wholeFees())
                .plus(settlement.tally().discount());
    }

    /// What the client would owe.
    public Money due() {
        return total().plus(settlement.tax());
    }
}
