package tenths.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
import tenths.time.TimeEntry;
import tenths.time.Work;

/// What stood around some past bills in the firm's other work when each became final, looked up once for all of a day
/// when the first rule asks. Used by one thread, within its transaction.
final class PastSurroundings {
    private final House house;
    private final Collection<Work> works;
    private final Map<TimekeeperId, Timekeeper> people;
    private final Map<LocalDate, Around> byDay = new HashMap<>();
    private final Supplier<Map<MatterId, List<BilledBefore.Past>>> billed;

    /// @param matters of the bills
    /// @param people everybody who ever worked for the firm
    PastSurroundings(
            House house, Collection<Work> works, Collection<MatterId> matters, Map<TimekeeperId, Timekeeper> people) {
        this.house = house;
        this.works = works;
        this.people = people;
        billed = SingletonSupplier.of(() -> house.billedBefore().past(matters, people));
    }

    /// @param elsewhere what people have on the days of the bills, each with the matter
    private record Around(
            Neighbours.Days days, Twins twins, Supplier<Map<Surroundings.Day, List<RatedLine>>> elsewhere) {}

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
                ? new Around(new Neighbours.Days(Map.of(), Map.of()), new Twins(List.of()), Map::of)
                : new Around(
                        neighbours.days(days.getFirst(), days.getLast(), then),
                        new Twins(neighbours.twins(days.getFirst(), days.getLast(), then)),
                        SingletonSupplier.of(() -> onDays(then)));
    }

    /// What stood on bills or waited by then on the days of all the bills: asked once for all.
    private Map<Surroundings.Day, List<RatedLine>> onDays(Instant then) {
        var entries = house.works()
                .byId(house.sameDays().known(Dossiers.days(works), then))
                .values();
        var currency = house.directory().currency();
        return entries.stream()
                .map(TimeEntry.class::cast)
                .sorted(Comparator.comparing(TimeEntry::id))
                .map(entry ->
                        Dossiers.asWorked(entry, Objects.requireNonNull(people.get(entry.timekeeper())), currency))
                .collect(Collectors.groupingBy(PastSurroundings::day));
    }

    private static Surroundings.Day day(RatedLine line) {
        return new Surroundings.Day(
                Objects.requireNonNull(line.timekeeper()).id(), line.work().day());
    }

    /// What the people of a bill had on other matters on its days.
    ///
    /// @param day of its check
    List<RatedLine> elsewhere(MatterId matter, Collection<Work> bill, LocalDate day) {
        var known = around(day).elsewhere().get();
        return Dossiers.days(bill).stream()
                .sorted(Comparator.comparing(Surroundings.Day::day)
                        .thenComparing(each -> each.timekeeper().value()))
                .flatMap(each -> known.getOrDefault(each, List.of()).stream())
                .filter(line -> !line.work().matter().equals(matter))
                .toList();
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
