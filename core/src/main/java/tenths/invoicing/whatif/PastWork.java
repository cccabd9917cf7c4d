package tenths.invoicing.whatif;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import tenths.firm.Timekeeper;
import tenths.invoicing.InvoiceLine;
import tenths.rates.ClientTerms;
import tenths.rates.KeptRates;
import tenths.rates.PriceChanges;
import tenths.rates.Pricing;
import tenths.rates.RateBook;
import tenths.rates.RatedLine;
import tenths.time.Expense;
import tenths.time.TimeEntry;
import tenths.time.Work;

/// Work on a final bill with what decided its price.
public sealed interface PastWork {
    /// The line as it was before anybody's decision.
    RatedLine price(ClientTerms terms, PriceChanges arranged);

    /// The work of some lines, each with what its trace keeps.
    ///
    /// @param works at least those that the lines charge
    public static List<PastWork> of(List<InvoiceLine> lines, Map<UUID, Work> works) {
        var seen = new HashSet<UUID>();
        var past = new ArrayList<PastWork>(lines.size());
        for (var line : lines) {
            var id = line.id();
            if (id != null && seen.add(id.work())) {
                past.add(of(line, Objects.requireNonNull(works.get(id.work()), () -> "work " + id.work())));
            }
        }
        return past;
    }

    private static PastWork of(InvoiceLine line, Work work) {
        return switch (work) {
            case TimeEntry entry ->
                new Time(entry, Objects.requireNonNull(line.timekeeper()), KeptRates.of(line.trace()));
            case Expense expense -> new Cost(expense);
        };
    }

    /// @param timekeeper as they stood on the bill
    /// @param found the agreements that the line's trace keeps
    record Time(TimeEntry work, Timekeeper timekeeper, RateBook.Found found) implements PastWork {
        @Override
        public RatedLine price(ClientTerms terms, PriceChanges arranged) {
            return Pricing.price(found, work, timekeeper, terms, arranged);
        }
    }

    record Cost(Expense work) implements PastWork {
        @Override
        public RatedLine price(ClientTerms terms, PriceChanges arranged) {
            return Pricing.price(work, terms.currency(), arranged);
        }
    }
}
