package tenths.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tenths.connectors.cases.FeeDealReader;
import tenths.firm.Client;
import tenths.firm.ClientId;
import tenths.firm.Matter;
import tenths.firm.MatterId;
import tenths.invoicing.BillDeal;
import tenths.invoicing.Decision;
import tenths.money.Money;
import tenths.rates.PriceChanges;
import tenths.rates.deals.DealPrices;
import tenths.rates.deals.FeeDeal;
import tenths.rates.deals.OpenInvoice;
import tenths.store.FeeDeals;
import tenths.store.FeeDeals.Owner;
import tenths.store.FeesBilled;

/// What clients and matters agreed beyond hourly rates, and what was billed to them before: read once for a run, then
/// only looked at.
final class Deals {
    /// Nobody agreed anything.
    static final Deals NONE = new Deals(Map.of(), Map.of(), Set.of(), List.of(), KnownOnMatters.NOTHING);

    private final Map<Owner, List<InForce>> byOwner;
    private final Map<MatterId, FeesBilled.OnMatter> onMatters;
    private final Set<ClientId> counting;
    private final Map<ClientId, List<FeesBilled.Bill>> bills;
    private final KnownOnMatters known;

    private Deals(
            Map<Owner, List<InForce>> byOwner,
            Map<MatterId, FeesBilled.OnMatter> onMatters,
            Set<ClientId> counting,
            List<FeesBilled.Bill> bills,
            KnownOnMatters known) {
        this.known = known;
        this.byOwner = byOwner;
        this.onMatters = onMatters;
        this.counting = counting;
        this.bills = bills.stream().collect(Collectors.groupingBy(FeesBilled.Bill::client));
    }

    /// A version with what its text says.
    ///
    /// @param version null where nothing was agreed
    record InForce(FeeDeals.@Nullable Version version, FeeDeal deal) {
        static final InForce NOTHING = new InForce(null, FeeDeal.NONE);
    }

    /// A deal as it acts on one bill.
    ///
    /// @param counted whether a discount of the client counts what this bill comes to
    record OnBill(InForce inForce, BillDeal deal, boolean counted) {
        /// The same, with every change on the lines of the work.
        OnBill spread() {
            return new OnBill(inForce, deal.spread(), counted);
        }

        /// The same with what people granted.
        OnBill granting(List<Decision> decisions) {
            return new OnBill(inForce, deal.granting(decisions), counted);
        }

        /// Whether it is the matter's own.
        boolean own() {
            var version = inForce.version();
            return version != null && version.owner().matter() != null;
        }
    }

    /// @param versions of the clients that are looked at, the newest of each owner first
    static Deals of(House house, List<FeeDeals.Version> versions, Map<ClientId, Client> clients) {
        if (versions.isEmpty()) {
            return NONE;
        }
        var byOwner = new HashMap<Owner, List<InForce>>();
        for (var version : versions) {
            var currency = currency(clients, version.owner().client());
            var deal =
                    FeeDealReader.read(version.body(), version.from(), currency).orThrow();
            byOwner.computeIfAbsent(version.owner(), _ -> new ArrayList<>()).add(new InForce(version, deal));
        }
        return read(house, byOwner);
    }

    private static Deals read(House house, Map<Owner, List<InForce>> byOwner) {
        var owners = byOwner.keySet().stream().map(Owner::client).collect(Collectors.toSet());
        var counting = those(byOwner, FeeDeal::countsTheYear);
        return new Deals(
                byOwner,
                house.feesBilled().onMatters(owners),
                counting,
                bills(house, counting),
                KnownOnMatters.of(
                        house,
                        owners,
                        those(byOwner, FeeDeal::chargesInterest),
                        those(byOwner, FeeDeal::limitsMarkUps)));
    }

    private static Set<ClientId> those(Map<Owner, List<InForce>> byOwner, Predicate<FeeDeal> whose) {
        return byOwner.entrySet().stream()
                .filter(each -> each.getValue().stream().map(InForce::deal).anyMatch(whose))
                .map(each -> each.getKey().client())
                .collect(Collectors.toSet());
    }

    private static List<FeesBilled.Bill> bills(House house, Set<ClientId> clients) {
        return clients.isEmpty() ? List.of() : house.feesBilled().bills(clients);
    }

    private static Currency currency(Map<ClientId, Client> clients, ClientId id) {
        var client = clients.get(id);
        if (client == null) {
            throw new IllegalStateException("a fee deal of client " + id + ", who is not known");
        }
        return client.currency();
    }

    boolean isNone() {
        return byOwner.isEmpty();
    }

    /// Whether what a bill comes to may depend on other open ones.
    boolean countOpenBills() {
        return byOwner.values().stream()
                .flatMap(List::stream)
                .map(InForce::deal)
                .anyMatch(deal -> deal.countsTheYear() || deal.sharesAPool());
    }

    /// The matter's own deal of that day, or else its client's.
    InForce on(ClientId client, MatterId matter, LocalDate day) {
        if (byOwner.isEmpty()) {
            return InForce.NOTHING;
        }
        return Stream.of(new Owner(client, matter), new Owner(client, null))
                .flatMap(owner -> newest(byOwner.getOrDefault(owner, List.of()), day))
                .findFirst()
                .orElse(InForce.NOTHING);
    }

    /// The newest version that has begun; none where it agrees nothing of its own.
    private static Stream<InForce> newest(List<InForce> versions, LocalDate day) {
        return versions.stream()
                .filter(each -> each.version() != null && !each.version().from().isAfter(day))
                .limit(1)
                .filter(each -> each.version() != null && !each.version().body().isBlank());
    }

    PriceChanges prices(Client client, MatterId matter, LocalDate day) {
        var inForce = on(client.id(), matter, day);
        return inForce.deal().isNone() ? PriceChanges.NONE : new DealPrices(inForce.deal(), client.currency());
    }

    /// @param bill null for one that is not prepared yet
    OnBill onBill(Client client, Matter matter, LocalDate lastDay, @Nullable UUID bill) {
        var inForce = on(client.id(), matter.id(), lastDay);
        var counted = counting.contains(client.id());
        if (inForce.deal().isNone()) {
            return new OnBill(inForce, BillDeal.none(client.currency()), counted);
        }
        var onMatter = onMatters.getOrDefault(matter.id(), FeesBilled.OnMatter.NOTHING);
        var before = new FeeDeal.Before(
                new Money(onMatter.feesMinor(), client.currency()),
                new Money(inYear(client.id(), lastDay.getYear(), bill), client.currency()),
                new Money(onMatter.heldMinor(), client.currency()));
        var plain = new OnBill(inForce, new BillDeal(inForce.deal(), client.currency(), lastDay, before), counted);
        var all = known.before(before, matter, plain.own(), bill).finding(open(client.id(), matter.id(), inForce));
        return new OnBill(inForce, new BillDeal(inForce.deal(), client.currency(), lastDay, all), counted);
    }

    private List<OpenInvoice> open(ClientId client, MatterId matter, InForce inForce) {
        if (!inForce.deal().chargesInterest()) {
            return List.of();
        }
        return Stream.of(new Owner(client, matter), new Owner(client, null))
                .flatMap(owner -> byOwner.getOrDefault(owner, List.of()).stream())
                .map(InForce::deal)
                .filter(FeeDeal::chargesInterest)
                .map(FeeDeal::from)
                .min(Comparator.naturalOrder())
                .map(since -> known.open(matter, since))
                .orElse(List.of());
    }

    /// Bills count in the order in which they were prepared, final or not, so that each fee counts once.
    private long inYear(ClientId client, int year, @Nullable UUID bill) {
        return bills.getOrDefault(client, List.of()).stream()
                .takeWhile(each -> !each.prebill().equals(bill))
                .filter(each -> each.year() == year)
                .mapToLong(FeesBilled.Bill::feesMinor)
                .sum();
    }

    /// The same with a version that is tried, as if it were the newest; what was billed before is read anew, since it
    /// may be the first that asks.
    Deals with(House house, FeeDeals.Version tried, FeeDeal deal) {
        var more = new HashMap<>(byOwner);
        var versions = new ArrayList<>(List.of(new InForce(tried, deal)));
        versions.addAll(more.getOrDefault(tried.owner(), List.of()));
        more.put(tried.owner(), versions);
        return read(house, more);
    }
}
