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

    /// Reads what [#toString] wrote.
    ///
    /// @throws IllegalArgumentException if it is no such text
    public static LineId of(String text) {
        var point = text.indexOf('.');
        return point < 0
                ? whole(UUID.fromString(text))
                : new LineId(UUID.fromString(text.substring(0, point)), Integer.parseInt(text.substring(point + 1)));
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
