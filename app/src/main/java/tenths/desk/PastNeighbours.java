package tenths.desk;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tenths.store.Neighbours;

/// What the firm knew on some day of its work around a past bill: long days and twins. The bills of a month become
/// final
/// together and are read in several chunks; what is found for the first is kept for those that follow it, and for the
/// other lane.
final class PastNeighbours {
    private static final int MOST = 4;

    private final House house;
    private final Map<Asked, Found> kept = new LinkedHashMap<>();

    PastNeighbours(House house) {
        this.house = house;
    }

    /// @param day by the end of which it was known
    private record Asked(LocalDate day, YearMonth from, YearMonth to) {}

    /// Of whole months.
    record Found(Neighbours.Days days, Twins twins) {
        static final Found NOTHING = new Found(new Neighbours.Days(Map.of(), Map.of()), new Twins(List.of()));
    }

    /// At least those of this period; whoever asks meanwhile waits for what the first finds.
    synchronized Found around(LocalDate day, LocalDate from, LocalDate to) {
        var asked = new Asked(day, YearMonth.from(from), YearMonth.from(to));
        var found = kept.get(asked);
        if (found == null) {
            found = find(asked);
            kept.put(asked, found);
            if (kept.size() > MOST) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return found;
    }

    private Found find(Asked asked) {
        var first = asked.from().atDay(1);
        var last = asked.to().atEndOfMonth();
        var then = asked.day().plusDays(1).atStartOfDay(house.zone()).toInstant();
        var neighbours = house.neighbours();
        return new Found(neighbours.days(first, last, then), new Twins(neighbours.twins(first, last, then)));
    }
}
