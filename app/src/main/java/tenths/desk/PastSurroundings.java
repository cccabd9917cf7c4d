package tenths.desk;

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
import tenths.time.TimeEntry;
import tenths.time.Work;

/// What stood around some past bills in the firm's other work when each became final, looked up once for all of a day
/// when the first rule asks. Used by one thread, within its transaction.
final class PastSurroundings {
    private final House house;
    private final PastNeighbours known;
    private final Collection<Work> works;
    private final Map<TimekeeperId, Timekeeper> people;
    private final Map<LocalDate, Map<Surroundings.Day, List<RatedLine>>> onDays = new HashMap<>();
    private final Supplier<List<LocalDate>> days;
    private final Supplier<Map<MatterId, List<BilledBefore.Past>>> billed;

    /// @param known kept from chunk to chunk
    /// @param works of all these bills
    /// @param matters of which somebody looks at what was billed before
    /// @param people everybody who ever worked for the firm
    PastSurroundings(
            House house,
            PastNeighbours known,
            Collection<Work> works,
            Collection<MatterId> matters,
            Map<TimekeeperId, Timekeeper> people) {
        this.house = house;
        this.known = known;
        this.works = works;
        this.people = people;
        days = SingletonSupplier.of(() ->
                works.stream().map(Work::day).sorted(Comparator.naturalOrder()).toList());
        billed = SingletonSupplier.of(() -> house.billedBefore().past(matters, people));
    }

    /// As far as the firm knew it by the end of the day.
    private PastNeighbours.Found around(LocalDate day) {
        var all = days.get();
        return all.isEmpty() ? PastNeighbours.Found.NOTHING : known.around(day, all.getFirst(), all.getLast());
    }

    /// What stood on bills or waited by the end of a day on the days of all the bills: asked once for all.
    private Map<Surroundings.Day, List<RatedLine>> onDays(LocalDate day) {
        var then = day.plusDays(1).atStartOfDay(house.zone()).toInstant();
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
        var then = onDays.computeIfAbsent(day, this::onDays);
        return Dossiers.days(bill).stream()
                .sorted(Comparator.comparing(Surroundings.Day::day)
                        .thenComparing(each -> each.timekeeper().value()))
                .flatMap(each -> then.getOrDefault(each, List.of()).stream())
                .filter(line -> !line.work().matter().equals(matter))
                .toList();
    }

    /// Of one bill.
    ///
    /// @param day of its check
    Surroundings of(ClientId client, Set<TimekeeperId> approved, Collection<Work> bill, LocalDate day) {
        var found = around(day);
        return new Surroundings(
                found.days().byClient(),
                found.days().overall(),
                approved,
                found.twins().elsewhere(client, bill),
                Set.of(),
                day);
    }

    /// What had been billed on the matter before a bill became final, and was not credited by then.
    List<RatedLine> before(InvoiceRow row) {
        var billedOnMatter = billed.get().getOrDefault(row.invoice().matter().id(), List.of());
        return BilledBefore.Past.stoodAt(row.origin().finalisedAt(), row.prebill(), billedOnMatter);
    }
}
