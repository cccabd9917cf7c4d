package tenths.desk;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;
import tenths.firm.ClientId;
import tenths.firm.MatterId;
import tenths.firm.Timekeeper;
import tenths.firm.TimekeeperId;
import tenths.guidelines.Surroundings;
import tenths.rates.RatedLine;
import tenths.store.BilledBefore;
import tenths.store.InvoiceRow;
import tenths.store.Neighbours;
import tenths.time.Work;

/// What stood around some past bills in the firm's other work when each became final, looked up once for all of a day
/// when the first rule asks. Used by one thread, within its transaction.
final class PastSurroundings {
    private final House house;
    private final Collection<Work> works;
    private final Map<LocalDate, Around> byDay = new HashMap<>();
    private final Supplier<Map<MatterId, List<BilledBefore.Past>>> billed;

    /// @param matters of the bills
    /// @param people everybody who ever worked for the firm
    PastSurroundings(
            House house, Collection<Work> works, Collection<MatterId> matters, Map<TimekeeperId, Timekeeper> people) {
        this.house = house;
        this.works = works;
        billed = SingletonSupplier.of(() -> house.billedBefore().past(matters, people));
    }

    private record Around(Neighbours.Days days, Twins twins) {}

    /// As far as the firm knew it by the end of the day.
    private Around around(LocalDate day) {
        return byDay.computeIfAbsent(day, this::known);
    }

    private Around known(LocalDate day) {
        var then = day.plusDays(1).atStartOfDay(house.zone()).toInstant();
        var days =
                works.stream().map(Work::day).sorted(Comparator.naturalOrder()).toList();
        var neighbours = house.neighbours();
        return days.isEmpty()
                ? new Around(new Neighbours.Days(Map.of(), Map.of()), new Twins(List.of()))
                : new Around(
                        neighbours.days(days.getFirst(), days.getLast(), then),
                        new Twins(neighbours.twins(days.getFirst(), days.getLast(), then)));
    }

    /// Of one bill.
    ///
    /// @param day of its check
    Surroundings of(ClientId client, Set<TimekeeperId> approved, Collection<Work> bill, LocalDate day) {
        var known = around(day);
        return new Surroundings(
                known.days().byClient(),
                known.days().overall(),
                approved,
                known.twins().elsewhere(client, bill),
                Set.of(),
                day);
    }

    /// What had been billed on the matter before a bill became final, and was not credited by then.
    List<RatedLine> before(InvoiceRow row) {
        var billedOnMatter = billed.get().getOrDefault(row.invoice().matter().id(), List.of());
        return BilledBefore.Past.stoodAt(row.origin().finalisedAt(), row.prebill(), billedOnMatter);
    }
}
