package tenths.desk;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tenths.firm.MatterId;
import tenths.invoicing.Prebilling;
import tenths.money.Money;
import tenths.rates.RatedLine;
import tenths.time.TimeEntry;
import tenths.time.Work;

/// What the work that waits would come to if it were billed today, before any rule is asked.
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

    private static Money sum(List<RatedLine> lines, boolean fees, Money zero) {
        return Prebilling.sum(
                lines.stream()
                        .filter(line -> line.work() instanceof TimeEntry == fees)
                        .toList(),
                zero.currency());
    }
}
