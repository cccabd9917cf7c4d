package tenths.checks;

import java.util.Comparator;
import java.util.UUID;

/// The identity that a line keeps from the approved entry to the bill.
///
/// @param work the time entry or expense it came from
/// @param part 0 for the whole of it; 1, 2, ... for the parts of an entry that a biller split
public record LineId(UUID work, int part) implements Comparable<LineId> {
    private static final Comparator<LineId> ORDER =
            Comparator.comparing(LineId::work).thenComparingInt(LineId::part);

    public LineId {
        if (part < 0) {
            throw new IllegalArgumentException("part " + part + " of " + work + " is negative");
        }
    }

    public static LineId whole(UUID work) {
        return new LineId(work, 0);
    }

    @Override
    public int compareTo(LineId that) {
        return ORDER.compare(this, that);
    }

    @Override
    public String toString() {
        return part == 0 ? work.toString() : work + "." + part;
    }
}
