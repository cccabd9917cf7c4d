package tenths.guidelines.approvals;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import tenths.money.Money;
import tenths.rates.RatedLine;
import tenths.time.Hours;

/// For what the client's approval is needed.
///
/// @param kinds of approval, one of which is enough
/// @param lines that it must cover, all of them
/// @param amount that is charged with it; for a rate the price of an hour
/// @param hours that are charged with it; none for an expense
public record Need(Set<ApprovalKind> kinds, List<RatedLine> lines, Money amount, Hours hours)
        implements Comparable<Need> {
    public Need {
        kinds = Set.copyOf(kinds);
        lines = lines.stream()
                .sorted(Comparator.comparing(line -> line.work().day()))
                .toList();
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("an approval is needed for lines");
        }
    }

    /// By the day of the first line.
    @Override
    public int compareTo(Need that) {
        return lines.getFirst()
                .work()
                .day()
                .compareTo(that.lines.getFirst().work().day());
    }
}
