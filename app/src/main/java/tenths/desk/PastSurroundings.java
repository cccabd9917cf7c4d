package tenths.desk;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;
import tenths.firm.ClientId;
import tenths.firm.MatterId;
import tenths.firm.TimekeeperId;
import tenths.guidelines.Surroundings;
import tenths.rates.RatedLine;
import tenths.store.BilledBefore;
import tenths.store.InvoiceRow;
import tenths.time.Work;

/// What stood around some past bills in the firm's other work when each became final, looked up once for all of a day
/// when the first rule asks. Used by one thread, within its transaction.
final class PastSurroundings {
    private final PastNeighbours known;
    private final Supplier<List<LocalDate>> days;
    private final Supplier<Map<MatterId, List<BilledBefore.Past>>> billed;

    /// @param known kept from chunk to chunk
    /// @param works of all these bills
    /// @param billed fetches what was billed on their matters at any time
    PastSurroundings(
            PastNeighbours known, Collection<Work> works, Supplier<Map<MatterId, List<BilledBefore.Past>>> billed) {
        this.known = known;
        days = SingletonSupplier.of(() ->
                works.stream().map(Work::day).sorted(Comparator.naturalOrder()).toList());
        this.billed = SingletonSupplier.of(billed);
    }

    /// As far as the firm knew it by the end of the day.
    private PastNeighbours.Found around(LocalDate day) {
        var all = days.get();
        return all.isEmpty() ? PastNeighbours.Found.NOTHING : known.around(day, all.getFirst(), all.getLast());
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
