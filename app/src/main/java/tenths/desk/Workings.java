package tenths.desk;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tenths.checks.Finding;
import tenths.checks.Severity;
import tenths.firm.Client;
import tenths.firm.ClientId;
import tenths.firm.Matter;
import tenths.firm.MatterId;
import tenths.guidelines.Bill;
import tenths.guidelines.GuidelinePack;
import tenths.guidelines.Judge;
import tenths.guidelines.Surroundings;
import tenths.guidelines.Surroundings.Fingerprint;
import tenths.invoicing.Decision;
import tenths.invoicing.Finalising;
import tenths.invoicing.Period;
import tenths.invoicing.Prebill;
import tenths.invoicing.Prebilling;
import tenths.rates.ClientTerms;
import tenths.rates.Pricing;
import tenths.rates.RatedLine;
import tenths.store.Findings;
import tenths.store.InvoiceDeals;
import tenths.store.MatterFile;
import tenths.store.Neighbours;
import tenths.store.PrebillRow;
import tenths.time.Expense;
import tenths.time.TimeEntry;
import tenths.time.Work;

/// Computes prebills: prices, applies decisions, judges. The same for a preview, a check and an invoice.
final class Workings {
    private final Books books;
    private final Neighbours.Days days;
    private final Map<ClientId, List<Neighbours.Twin>> twins;
    private final Function<MatterId, List<RatedLine>> before;

    /// Where no rule is asked about what was billed before.
    Workings(Books books, Neighbours.Days days, List<Neighbours.Twin> twins) {
        this(books, days, twins, _ -> List.of());
    }

    /// @param before fetches what was billed on a matter; asked for a bill only if a rule of its pack looks at it
    private Workings(
            Books books,
            Neighbours.Days days,
            List<Neighbours.Twin> twins,
            Function<MatterId, List<RatedLine>> before) {
        this.books = books;
        this.days = days;
        this.before = before;
        this.twins = twins.stream().collect(Collectors.groupingBy(Neighbours.Twin::client));
    }

    /// For a run over everything in a period.
    static Workings forRun(House house, LocalDate from, LocalDate to) {
        var neighbours = house.neighbours();
        var books = Books.all(house);
        return new Workings(books, neighbours.days(from, to), neighbours.twins(from, to), before(house, books));
    }

    /// For the bill of one matter.
    static Workings forOne(House house, ClientId client, List<Work> works) {
        var neighbours = house.neighbours();
        var books = Books.of(house, client);
        return new Workings(books, neighbours.days(works), neighbours.twins(client, works), before(house, books));
    }

    private static Function<MatterId, List<RatedLine>> before(House house, Books books) {
        return matter -> house.billedBefore().on(matter, books.people());
    }

    /// For the bills of some matters, by client.
    static Workings forSome(House house, Map<ClientId, List<Work>> works) {
        var neighbours = house.neighbours();
        var all = works.values().stream().flatMap(List::stream).toList();
        var twins = works.entrySet().stream()
                .flatMap(entry -> neighbours.twins(entry.getKey(), entry.getValue()).stream())
                .toList();
        var books = Books.all(house);
        return new Workings(books, neighbours.days(all), twins, before(house, books));
    }

    /// For prices alone: no rule is asked, so no neighbour is looked up.
    static Workings forPricing(House house) {
        return new Workings(Books.all(house), new Neighbours.Days(Map.of(), Map.of()), List.of());
    }

    /// The same under other fee deals.
    Workings under(Deals deals) {
        return new Workings(
                books.under(deals),
                days,
                twins.values().stream().flatMap(List::stream).toList(),
                before);
    }

    Books books() {
        return books;
    }

    /// A prebill with what it was computed from.
    record Computed(
            Prebill prebill,
            List<RatedLine> rated,
            @Nullable GuidelinePack pack,
            Deals.OnBill deal) {
        Findings.Checked findings() {
            return new Findings.Checked(prebill.findings(), prebill.overridden());
        }

        /// Fees before discounts; empty where no discount counts the client's year.
        Optional<Long> volume() {
            return deal.counted() ? Optional.of(prebill.feesBeforeDiscounts().minor()) : Optional.empty();
        }

        /// What an invoice keeps of its deal; none without one.
        List<InvoiceDeals.Frozen> frozen(UUID invoice) {
            var version = deal.inForce().version();
            return underDeal() && version != null ? List.of(FrozenDeal.of(invoice, version, this)) : List.of();
        }

        /// Whether more than hourly rates was agreed for it.
        boolean underDeal() {
            return !deal.deal().deal().isNone();
        }

        PrebillRow.Figures figures(java.time.Instant checkedAt) {
            return new PrebillRow.Figures(
                    prebill.lines().size(),
                    prebill.worked().minor(),
                    prebill.total().minor(),
                    count(Severity.BLOCK),
                    count(Severity.ACKNOWLEDGE),
                    count(Severity.WARN),
                    pack == null ? null : pack.name(),
                    pack == null ? null : pack.version(),
                    checkedAt);
        }

        private int count(Severity severity) {
            return Math.toIntExact(Finalising.count(prebill, severity));
        }
    }

    Computed compute(PrebillRow row, MatterFile file, List<Work> works, List<Decision> decisions) {
        return compute(row.period(), row.id(), file, works, decisions);
    }

    /// Of a bill that is not prepared yet.
    Computed compute(Period period, MatterFile file, List<Work> works, List<Decision> decisions) {
        return compute(period, null, file, works, decisions);
    }

    private Computed compute(
            Period period, @Nullable UUID id, MatterFile file, List<Work> works, List<Decision> decisions) {
        var client = books.client(file.matter().client());
        var rated = price(client.id(), works);
        var pack = books.pack(file);
        var deal = books.deals().onBill(client, file.matter(), period.end(), id);
        var prebill = Prebilling.assemble(deal.deal(), rated, decisions, lines -> {
            var bill = new Bill(client, file.matter(), "", books.today(), period.start(), period.end(), lines);
            return pack == null ? List.<Finding>of() : Judge.judge(pack, bill, around(pack, file.matter(), works));
        });
        return new Computed(prebill, rated, pack, deal);
    }

    /// The bill's lines as they would be billed; no rule is asked.
    Prebill unjudged(PrebillRow row, MatterFile file, List<Work> works, List<Decision> decisions) {
        var client = books.client(file.matter().client());
        var deal = books.deals().onBill(client, file.matter(), row.period().end(), row.id());
        return Prebilling.assemble(deal.deal(), price(client.id(), works), decisions, _ -> List.of());
    }

    List<RatedLine> price(ClientId client, List<Work> works) {
        var terms = books.clientTerms(client);
        var payer = books.client(client);
        return works.stream().map(work -> price(work, payer, terms)).toList();
    }

    private RatedLine price(Work work, Client client, ClientTerms terms) {
        var changes = books.deals().prices(client, work.matter(), work.day());
        return switch (work) {
            case TimeEntry entry -> books.pricing().price(entry, books.person(entry.timekeeper()), terms, changes);
            case Expense expense -> Pricing.price(expense, terms.currency(), changes);
        };
    }

    private Surroundings around(GuidelinePack pack, Matter matter, List<Work> works) {
        var here = around(matter.client(), works);
        if (!pack.readsHistory()) {
            return here;
        }
        var own = works.stream().map(Work::id).collect(Collectors.toSet());
        return here.after(before.apply(matter.id()).stream()
                .filter(line -> !own.contains(line.work().id()))
                .toList());
    }

    /// Without what was billed on the matter before: while somebody types, only the day and its twins count.
    Surroundings around(ClientId client, List<Work> works) {
        return new Surroundings(
                days.byClient(),
                days.overall(),
                books.approvedBy(client),
                earlier(client, works),
                Set.of(),
                books.today());
    }

    /// What stands on other bills already, word for word.
    private Set<Fingerprint> earlier(ClientId client, List<Work> works) {
        var candidates = twins.getOrDefault(client, List.of());
        if (candidates.isEmpty()) {
            return Set.of();
        }
        var here = new HashMap<UUID, Work>();
        works.forEach(work -> here.put(work.id(), work));
        var earlier = new HashSet<Fingerprint>();
        for (var twin : candidates) {
            if (twin.works().stream().anyMatch(work -> !here.containsKey(work))) {
                earlier.add(twin.fingerprint());
            }
        }
        return earlier;
    }
}
