package tenths.desk;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tenths.connectors.cases.FeeDealReader;
import tenths.firm.Client;
import tenths.firm.MatterId;
import tenths.firm.Timekeeper;
import tenths.invoicing.BillDeal;
import tenths.invoicing.Invoice;
import tenths.invoicing.whatif.PastDeal;
import tenths.rates.PriceChanges;
import tenths.rates.deals.DealPrices;
import tenths.rates.deals.FeeDeal;
import tenths.store.FeeDeals;
import tenths.store.FeeDeals.Owner;
import tenths.store.InvoiceDeals;
import tenths.time.Expense;
import tenths.time.TimeEntry;

/// The fee deals that held for final bills when they became final: what was agreed since, even backwards, did not count
/// then.
final class PastDeals {
    private final Map<Owner, List<FeeDeals.Version>> byOwner = new HashMap<>();
    private final Map<Text, FeeDeal> read = new ConcurrentHashMap<>();

    /// @param versions the newest of each owner first
    PastDeals(List<FeeDeals.Version> versions) {
        versions.forEach(version ->
                byOwner.computeIfAbsent(version.owner(), _ -> new ArrayList<>()).add(version));
    }

    private record Text(String body, LocalDate from, Currency currency) {}

    private FeeDeal deal(String body, LocalDate from, Currency currency) {
        return read.computeIfAbsent(
                new Text(body, from, currency),
                text -> FeeDealReader.read(text.body(), text.from(), text.currency())
                        .orThrow());
    }

    /// @param frozen what the invoice keeps of its deal; null where it had none
    PastDeal of(Invoice invoice, Client client, InvoiceDeals.@Nullable Frozen frozen, Instant finalisedAt) {
        var currency = invoice.currency();
        var prices = prices(client, invoice.matter().id(), finalisedAt);
        if (frozen == null) {
            var nothing = FeeDeal.Before.nothing(currency);
            var none = new BillDeal(FeeDeal.NONE, currency, invoice.period().end(), nothing);
            return new PastDeal(false, none, prices, nothing);
        }
        var before = FrozenDeal.before(frozen, currency);
        var deal = deal(frozen.body(), frozen.from(), currency);
        var onBill = new BillDeal(deal, currency, invoice.period().end(), before);
        return new PastDeal(frozen.own(), onBill, prices, before);
    }

    private PriceChanges prices(Client client, MatterId matter, Instant at) {
        var owners = Stream.of(new Owner(client.id(), matter), new Owner(client.id(), null))
                .map(owner -> byOwner.getOrDefault(owner, List.of()).stream()
                        .filter(version -> !version.savedAt().isAfter(at))
                        .toList())
                .filter(versions -> !versions.isEmpty())
                .toList();
        return owners.isEmpty() ? PriceChanges.NONE : new Dated(owners, client.currency());
    }

    /// Prices by the deal of the day: the newest version that has begun, the matter's before its client's.
    private final class Dated implements PriceChanges {
        private final List<List<FeeDeals.Version>> owners;
        private final Currency currency;

        private Dated(List<List<FeeDeals.Version>> owners, Currency currency) {
            this.owners = owners;
            this.currency = currency;
        }

        private PriceChanges on(LocalDate day) {
            return owners.stream()
                    .flatMap(versions -> newest(versions, day).stream())
                    .findFirst()
                    .map(version -> deal(version.body(), version.from(), currency))
                    .filter(deal -> !deal.isNone())
                    .<PriceChanges>map(deal -> new DealPrices(deal, currency))
                    .orElse(PriceChanges.NONE);
        }

        @Override
        public List<Changed> onRate(TimeEntry entry, Timekeeper timekeeper, @Nullable BigDecimal perHour) {
            return on(entry.day()).onRate(entry, timekeeper, perHour);
        }

        @Override
        public List<Changed> onPiece(Expense expense) {
            return on(expense.day()).onPiece(expense);
        }
    }

    /// None where the newest agrees nothing of its own.
    private static Optional<FeeDeals.Version> newest(List<FeeDeals.Version> versions, LocalDate day) {
        return versions.stream()
                .filter(version -> !version.from().isAfter(day))
                .findFirst()
                .filter(version -> !version.body().isBlank());
    }
}
