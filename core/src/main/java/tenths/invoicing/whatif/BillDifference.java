package tenths.invoicing.whatif;

import java.util.List;
import tenths.checks.Finding;
import tenths.money.Money;

/// What one change would have made of one final bill.
///
/// @param was the bill computed again as it is
/// @param would the bill with the change
/// @param lines those that would have cost something else, in bill order
/// @param added findings that there would have been, open or answered
/// @param gone findings that there would not have been
/// @param doubts a sentence for each figure of the bill that does not follow from what it keeps; empty for a sound one
public record BillDifference(
        Again was,
        Again would,
        List<LineDifference> lines,
        List<Finding> added,
        List<Finding> gone,
        List<String> doubts) {
    public BillDifference {
        lines = List.copyOf(lines);
        added = List.copyOf(added);
        gone = List.copyOf(gone);
        doubts = List.copyOf(doubts);
    }

    /// The same without doubts: of an invoice that there is not, nothing is kept to compare with.
    public BillDifference unbilled() {
        return new BillDifference(was, would, lines, added, gone, List.of());
    }

    /// What the bill came to, without taxes.
    public Money before() {
        return was.total();
    }

    public Money after() {
        return would.total();
    }

    /// Whether the bill would have been the same.
    public boolean isNone() {
        return lines.isEmpty() && added.isEmpty() && gone.isEmpty();
    }
}
