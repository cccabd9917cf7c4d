package tenths.formats.pdf;

import java.util.List;
import tenths.money.Money;

/// What a client's earlier invoices come to by their age on the date of the bill, as it stood when the bill became
/// final.
///
/// @param thisMatter one amount for each of [#BOUNDS] and one for all that is older
/// @param otherMatters likewise, of the client's other matters
public record Earlier(List<Money> thisMatter, List<Money> otherMatters) {
    /// The oldest day of each age.
    public static final List<Integer> BOUNDS = List.of(30, 60, 90);

    public Earlier {
        thisMatter = List.copyOf(thisMatter);
        otherMatters = List.copyOf(otherMatters);
        if (thisMatter.size() != BOUNDS.size() + 1 || otherMatters.size() != BOUNDS.size() + 1) {
            throw new IllegalArgumentException("there are " + (BOUNDS.size() + 1) + " ages");
        }
    }
}
