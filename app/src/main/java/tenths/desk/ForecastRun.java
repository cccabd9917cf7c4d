package tenths.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tenths.firm.ClientId;
import tenths.firm.MatterId;
import tenths.invoicing.Period;
import tenths.invoicing.Prebilling;
import tenths.invoicing.outlook.BillOutlook;
import tenths.money.Money;
import tenths.rates.RatedLine;
import tenths.store.MatterFile;
import tenths.time.TimeEntry;
import tenths.time.Work;

/// What the work that waits would come to if it were billed today, and what the rules would say to it.
public final class ForecastRun {
    private final House house;

    public ForecastRun(House house) {
        this.house = house;
    }

    /// What waits on one matter.
    ///
    /// @param unpriced lines without a rate in force: they will block the bill
    /// @param pack guideline pack that would be asked, with its version; null where the client has none
    public record Worth(
            Money fees,
            Money expenses,
            int unpriced,
            @Nullable String pack) {
        public Money total() {
            return fees.plus(expenses);
        }
    }

    /// @param matters whose waiting work is priced
    public Map<MatterId, Worth> forecast(Collection<MatterId> matters, LocalDate upTo) {
        var waiting = house.works().waiting(matters, upTo);
        var files = house.directory().matters(matters);
        var workings = Workings.forPricing(house);
        var worths = new HashMap<MatterId, Worth>();
        waiting.stream().collect(Collectors.groupingBy(Work::matter)).forEach((matter, works) -> {
            var file = files.get(matter);
            if (file != null) {
                var client = file.matter().client();
                var currency = workings.books().client(client).currency();
                var lines = workings.price(client, works);
                var pack = workings.books().pack(file);
                worths.put(
                        matter,
                        new Worth(
                                sum(lines, true, Money.zero(currency)),
                                sum(lines, false, Money.zero(currency)),
                                Math.toIntExact(lines.stream()
                                        .filter(line -> !line.priced())
                                        .count()),
                                pack == null ? null : pack.name() + " v" + pack.version()));
            }
        });
        return worths;
    }

    /// What the rules would find on the bill of one matter.
    ///
    /// @param bill what would become of it by the rules alone
    public record Outlook(int blocks, int acknowledges, int warnings, BillOutlook bill) {}

    /// Asks the rules as a run would, and keeps nothing.
    ///
    /// @param matters a page of them: every line is judged
    public Map<MatterId, Outlook> outlook(Collection<MatterId> matters, LocalDate upTo) {
        var files = house.directory().matters(matters);
        var waiting = house.works().waiting(matters, upTo).stream()
                .filter(work -> files.containsKey(work.matter()))
                .collect(Collectors.groupingBy(Work::matter));
        var byClient = new HashMap<ClientId, List<Work>>();
        waiting.forEach((matter, works) -> byClient.computeIfAbsent(
                        file(files, matter).matter().client(), _ -> new ArrayList<>())
                .addAll(works));
        var workings = Workings.forSome(house, byClient);
        var outlooks = new HashMap<MatterId, Outlook>();
        waiting.forEach((matter, works) -> {
            var first =
                    works.stream().map(Work::day).min(Comparator.naturalOrder()).orElse(upTo);
            var computed = workings.compute(new Period(first, upTo), file(files, matter), works, List.of());
            var figures = computed.figures(house.now());
            var bill = computed.prebill();
            outlooks.put(
                    matter,
                    new Outlook(
                            figures.blocks(),
                            figures.acknowledges(),
                            figures.warnings(),
                            BillOutlook.of(bill.findings(), bill.total(), List.of())));
        });
        return outlooks;
    }

    private static MatterFile file(Map<MatterId, MatterFile> files, MatterId matter) {
        return Objects.requireNonNull(files.get(matter));
    }

    /// The lines that wait on one matter, with their prices, by day.
    public List<RatedLine> lines(MatterId matter, LocalDate upTo) {
        var works = house.works().waiting(List.of(matter), upTo);
        return house.directory().matters(List.of(matter)).values().stream()
                .flatMap(file -> Workings.forPricing(house).price(file.matter().client(), works).stream())
                .sorted(Comparator.comparing(line -> line.work().day()))
                .toList();
    }

    private static Money sum(List<RatedLine> lines, boolean fees, Money zero) {
        return Prebilling.sum(
                lines.stream()
                        .filter(line -> line.work() instanceof TimeEntry == fees)
                        .toList(),
                zero.currency());
    }
}
