package tenths.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tenths.checks.Finding;
import tenths.checks.LineId;
import tenths.checks.Severity;
import tenths.firm.Client;
import tenths.firm.ClientId;
import tenths.firm.MatterId;
import tenths.guidelines.Bill;
import tenths.guidelines.Budget;
import tenths.guidelines.GuidelinePack;
import tenths.guidelines.Judge;
import tenths.guidelines.Surroundings;
import tenths.guidelines.approvals.Rest;
import tenths.guidelines.budgets.HeldBudgets;
import tenths.invoicing.Decision;
import tenths.invoicing.Finalising;
import tenths.invoicing.Period;
import tenths.invoicing.Prebill;
import tenths.invoicing.Prebilling;
import tenths.invoicing.shares.Chargeable;
import tenths.invoicing.shares.SharingOut;
import tenths.rates.ClientTerms;
import tenths.rates.Pricing;
import tenths.rates.RateBook;
import tenths.rates.RatedLine;
import tenths.store.Findings;
import tenths.store.InvoiceDeals;
import tenths.store.MatterFile;
import tenths.store.Neighbours;
import tenths.store.PrebillRow;
import tenths.store.approvals.ApprovalUses;
import tenths.store.deals.BillUses;
import tenths.store.papers.Receipts;
import tenths.time.Expense;
import tenths.time.TimeEntry;
import tenths.time.Work;

/// Computes prebills: prices, applies decisions, judges. The same for a preview, a check and an invoice.
final class Workings {
    private final Books books;
    private final Neighbours.Days days;
    private final Twins twins;
    private final Function<MatterId, List<RatedLine>> before;
    private final HeldBudgets budgets;
    private final Dossiers dossiers;

    /// Where no rule is asked about what was billed before.
    Workings(Books books, Neighbours.Days days, List<Neighbours.Twin> twins) {
        this(books, days, twins, _ -> List.of(), HeldBudgets.NOT_KEPT, Dossiers.NONE);
    }

    /// @param before fetches what was billed on a matter; asked for a bill only if a rule of its pack looks at it
    private Workings(
            Books books,
            Neighbours.Days days,
            List<Neighbours.Twin> twins,
            Function<MatterId, List<RatedLine>> before,
            HeldBudgets budgets,
            Dossiers dossiers) {
        this.books = books;
        this.days = days;
        this.twins = new Twins(twins);
        this.before = before;
        this.budgets = budgets;
        this.dossiers = dossiers;
    }

    private Workings(Books books, Workings like, Dossiers dossiers) {
        this.books = books;
        days = like.days;
        twins = like.twins;
        before = like.before;
        budgets = like.budgets;
        this.dossiers = dossiers;
    }

    /// For a run over everything in a period.
    static Workings forRun(House house, LocalDate from, LocalDate to) {
        var found = house.knownNeighbours().around(house.neighbours(), from, to);
        var books = Books.all(house);
        return new Workings(
                books,
                found.days(),
                found.twins(),
                before(house, books),
                held(house),
                Dossiers.of(
                        house, books, RecordedPapers.of(house, house.receipts().ofOpenWork())));
    }

    /// For the bill of one matter.
    static Workings forOne(House house, ClientId client, List<Work> works) {
        var neighbours = house.neighbours();
        var books = Books.of(house, client);
        return new Workings(
                books,
                neighbours.days(works),
                neighbours.twins(client, works),
                before(house, books),
                house.budgets().held(client, books.today()),
                Dossiers.of(house, books, RecordedPapers.of(house, client, works)));
    }

    private static Function<MatterId, List<RatedLine>> before(House house, Books books) {
        return matter -> house.billedBefore().on(matter, books.people());
    }

    private static HeldBudgets held(House house) {
        return house.budgets().held(house.today());
    }

    /// For the bills of some matters, by client.
    static Workings forSome(House house, Map<ClientId, List<Work>> works) {
        var neighbours = house.neighbours();
        var all = works.values().stream().flatMap(List::stream).toList();
        var twins = works.entrySet().stream()
                .flatMap(entry -> neighbours.twins(entry.getKey(), entry.getValue()).stream())
                .toList();
        var books = Books.all(house);
        return new Workings(
                books,
                neighbours.days(all),
                twins,
                before(house, books),
                held(house),
                Dossiers.of(
                        house, books, RecordedPapers.of(house, house.receipts().of(ids(all)))));
    }

    private static List<UUID> ids(List<Work> works) {
        return works.stream().map(Work::id).toList();
    }

    /// For work that somebody types: it counts on its day as if it were approved.
    ///
    /// @param before fetches what was billed on a matter
    /// @param papers around the bills on which it would stand
    static Workings forTyping(
            House house,
            Books books,
            HeldBudgets budgets,
            Function<MatterId, List<RatedLine>> before,
            RecordedPapers papers,
            List<Work> typed) {
        var entries = typed.stream()
                .filter(TimeEntry.class::isInstance)
                .map(TimeEntry.class::cast)
                .toList();
        var neighbours = house.neighbours();
        return new Workings(
                books,
                neighbours.daysWith(entries),
                neighbours.twinsOf(typed),
                before,
                budgets,
                Dossiers.of(house, books, papers));
    }

    /// For prices alone: no rule is asked, so no neighbour is looked up.
    static Workings forPricing(House house) {
        return new Workings(Books.all(house), new Neighbours.Days(Map.of(), Map.of()), List.of());
    }

    /// For prices by other rates than those that hold.
    static Workings forPricing(House house, RateBook rates) {
        return new Workings(Books.all(house).at(rates), new Neighbours.Days(Map.of(), Map.of()), List.of());
    }

    /// The same under other fee deals.
    Workings under(Deals deals) {
        return new Workings(books.under(deals), this, dossiers);
    }

    /// The same with other payers.
    Workings shared(Splits splits) {
        return new Workings(books.shared(splits), this, dossiers);
    }

    /// The same where something else is agreed.
    Workings with(Books others) {
        return new Workings(others, this, dossiers);
    }

    /// The same where clients were told of other rates.
    Workings telling(ToldRates told) {
        return new Workings(books, this, dossiers.telling(told));
    }

    Books books() {
        return books;
    }

    /// Of the expenses that it computes; withdrawn ones, too.
    Map<UUID, List<Receipts.Row>> receipts() {
        return dossiers.papers().receipts();
    }

    /// A prebill with what it was computed from.
    record Computed(
            Prebill prebill,
            List<RatedLine> rated,
            @Nullable GuidelinePack pack,
            Deals.OnBill deal,
            Splits.OnBill split,
            List<Rest> rests) {
        Findings.Checked findings() {
            return new Findings.Checked(prebill.findings(), prebill.overridden());
        }

        /// What rests on approvals, to be kept with the findings.
        List<ApprovalUses.Use> resting() {
            return RestingLines.of(rests, prebill.lines());
        }

        /// Fees before discounts; empty where no discount counts the client's year.
        Optional<Long> volume() {
            return deal.counted() ? Optional.of(prebill.feesBeforeDiscounts().minor()) : Optional.empty();
        }

        /// What an invoice keeps of its deal; none without one.
        List<InvoiceDeals.Frozen> frozen(UUID invoice) {
            return underDeal() ? List.of(FrozenDeal.of(invoice, deal.inForce().version(), this)) : List.of();
        }

        /// Whether more than hourly rates was agreed for it, or a courtesy granted.
        boolean underDeal() {
            return !deal.deal().isNone();
        }

        /// What it takes up of arrangements that run over several bills.
        BillUses.Kept uses() {
            return new BillUses.Kept(deal.own(), prebill.settlement().uses());
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
        return compute(new Judging(row.period(), row.id(), file, works, Judge::judge), decisions);
    }

    /// Of a bill with work on it that nobody has approved yet; only what is found in that work is looked for.
    Computed compute(ComingBills.Coming coming, MatterFile file) {
        var row = coming.row();
        var typed = coming.typed().stream().map(work -> LineId.whole(work.id())).collect(Collectors.toSet());
        Asked<Finding> judge = (pack, bill, around) -> Judge.judge(pack, bill, around, typed);
        var judging = new Judging(coming.period(), row == null ? null : row.id(), file, coming.works(), judge);
        return compute(judging, coming.decisions());
    }

    /// Of a bill that is not prepared yet.
    Computed compute(Period period, MatterFile file, List<Work> works, List<Decision> decisions) {
        return compute(new Judging(period, null, file, works, Judge::judge), decisions);
    }

    private Computed compute(Judging judging, List<Decision> decisions) {
        var file = judging.file();
        var period = judging.period();
        var client = books.client(file.matter().client());
        var rated = price(client.id(), judging.works());
        var split = books.splits().onBill(file.matter().id(), period.end(), client.currency());
        var deal = onBill(client, file, period, judging.id(), split).granting(decisions);
        var prebill = Prebilling.assemble(
                deal.deal(),
                rated,
                decisions,
                lines -> List.copyOf(new LinkedHashSet<>(
                        each(judging.judge(), lines, client, isShared(lines, split) ? split : split.none(), judging))));
        var shares = isShared(prebill.lines(), split) ? split : split.none();
        var rests = each(Judge::rests, prebill.lines(), client, shares, judging);
        return new Computed(prebill, rated, books.pack(file), deal, shares, rests);
    }

    /// On a bill that is shared a deal shows its changes on the lines, so that each payer has its part of them.
    private Deals.OnBill onBill(Client client, MatterFile file, Period period, @Nullable UUID id, Splits.OnBill split) {
        var deal = books.deals().onBill(client, file.matter(), period.end(), id);
        return split.isNone() ? deal : deal.spread();
    }

    /// A line in another currency blocks the bill; until it is repaired nobody can share it.
    private static boolean isShared(List<RatedLine> lines, Splits.OnBill split) {
        return !split.isNone()
                && lines.stream().allMatch(line -> line.amount().currency().equals(split.currency()));
    }

    /// A bill and who is asked what is found in it.
    private record Judging(Period period, @Nullable UUID id, MatterFile file, List<Work> works, Asked<Finding> judge) {}

    /// What rules say to a bill, or what of it rests on approvals.
    private interface Asked<T> {
        List<T> of(GuidelinePack pack, Bill bill, Surroundings around);
    }

    private <T> List<T> one(Asked<T> asked, List<RatedLine> lines, Client payer, Judging judging) {
        var pack = books.pack(judging.file(), payer.id());
        var period = judging.period();
        var bill = new Bill(payer, judging.file().matter(), "", books.today(), period.start(), period.end(), lines);
        return pack == null ? List.of() : asked.of(pack, bill, around(pack, payer, judging));
    }

    /// The rules of the matter's client judge the whole bill, whoever pays it; every other payer's judge its
    /// share. What two of them find alike is said once.
    private <T> List<T> each(
            Asked<T> asked, List<RatedLine> lines, Client client, Splits.OnBill split, Judging judging) {
        var said = new ArrayList<>(one(asked, lines, client, judging));
        if (split.isNone()) {
            return said;
        }
        var cut = split.cut(lines.stream().map(Chargeable::of).toList());
        for (var place : cut.payers()) {
            var payer = books.client(split.agreement().payers().get(place).client());
            if (!payer.id().equals(client.id())) {
                said.addAll(one(asked, SharingOut.lines(lines, cut, place), payer, judging));
            }
        }
        return said;
    }

    /// The bill's lines as they would be billed; no rule is asked.
    Computed unjudged(PrebillRow row, MatterFile file, List<Work> works, List<Decision> decisions) {
        var client = books.client(file.matter().client());
        var split = books.splits().onBill(file.matter().id(), row.period().end(), client.currency());
        var deal = onBill(client, file, row.period(), row.id(), split).granting(decisions);
        var rated = price(client.id(), works);
        var prebill = Prebilling.assemble(deal.deal(), rated, decisions, _ -> List.of());
        var shares = isShared(prebill.lines(), split) ? split : split.none();
        return new Computed(prebill, rated, null, deal, shares, List.of());
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

    /// Another payer's rules know nothing of the budget that the matter's client approved.
    private Surroundings around(GuidelinePack pack, Client payer, Judging judging) {
        var matter = judging.file().matter();
        var papers = dossiers.of(payer.id(), matter, judging.works(), pack)
                .approving(books.registers().of(payer.id(), judging.id()));
        var budget = payer.id().equals(matter.client()) ? budgets.of(matter.id()) : new Budget.NotKept();
        var here = around(matter.client(), payer.id(), judging.works())
                .with(papers)
                .within(budget);
        if (!pack.readsHistory()) {
            return here;
        }
        var own = judging.works().stream().map(Work::id).collect(Collectors.toSet());
        return here.after(before.apply(matter.id()).stream()
                .filter(line -> !own.contains(line.work().id()))
                .toList());
    }

    private Surroundings around(ClientId client, ClientId payer, List<Work> works) {
        return new Surroundings(
                days.byClient(),
                days.overall(),
                books.approvedBy(payer),
                twins.elsewhere(client, works),
                Set.of(),
                books.today());
    }
}
