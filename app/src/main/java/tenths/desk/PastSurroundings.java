package tenths.desk;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenths.firm.ClientId;
import tenths.firm.TimekeeperId;
import tenths.guidelines.Surroundings;
import tenths.store.Neighbours;
import tenths.time.Work;

/// What stands around some past bills in the firm's other work, looked up once for all of them when the first rule
/// asks.
/// Used by one thread, within its transaction.
final class PastSurroundings {
    private final House house;
    private final Collection<Work> works;
    private @Nullable Around around;

    PastSurroundings(House house, Collection<Work> works) {
        this.house = house;
        this.works = works;
    }

    private record Around(Neighbours.Days days, Twins twins) {}

    private Around around() {
        var known = around;
        if (known != null) {
            return known;
        }
        var days =
                works.stream().map(Work::day).sorted(Comparator.naturalOrder()).toList();
        var neighbours = house.neighbours();
        var made = days.isEmpty()
                ? new Around(new Neighbours.Days(Map.of(), Map.of()), new Twins(List.of()))
                : new Around(
                        neighbours.days(days.getFirst(), days.getLast()),
                        new Twins(neighbours.twins(days.getFirst(), days.getLast())));
        around = made;
        return made;
    }

    /// Of one bill.
    ///
    /// @param day of its check
    Surroundings of(ClientId client, Set<TimekeeperId> approved, Collection<Work> bill, LocalDate day) {
        var known = around();
        return new Surroundings(
                known.days().byClient(),
                known.days().overall(),
                approved,
                known.twins().elsewhere(client, bill),
                Set.of(),
                day);
    }
}
