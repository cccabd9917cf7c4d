package tenths.invoicing.whatif;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tenths.invoicing.InvoiceLine;
import tenths.money.Money;

/// A line that would have cost something else.
///
/// @param before null where the bill has no such line
/// @param after null where it would have none
public record LineDifference(
        @Nullable InvoiceLine before, @Nullable InvoiceLine after) {
    /// @throws IllegalArgumentException if there is neither
    public LineDifference {
        if (before == null && after == null) {
            throw new IllegalArgumentException("a difference needs a line");
        }
    }

    /// The line as it is, or else as it would have been.
    public InvoiceLine line() {
        return before == null ? Objects.requireNonNull(after) : before;
    }

    public long beforeMinor() {
        return before == null ? 0 : before.total().minor();
    }

    public long afterMinor() {
        return after == null ? 0 : after.total().minor();
    }

    /// How much more it would have been; negative for less.
    public Money change() {
        return new Money(afterMinor() - beforeMinor(), line().total().currency());
    }

    /// Both lists side by side: lines of the same work, and for the rest of the bill lines of the same title.
    static List<LineDifference> between(List<InvoiceLine> before, List<InvoiceLine> after) {
        return new Pairing(before, after).different();
    }
}
