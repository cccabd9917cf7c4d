package tenths.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tenths.checks.Finding;
import tenths.checks.LineId;
import tenths.desk.formats.Writing;
import tenths.firm.Client;
import tenths.firm.ClientId;
import tenths.firm.Matter;
import tenths.firm.MatterId;
import tenths.guidelines.GuidelinePack;
import tenths.invoicing.Prebill;
import tenths.invoicing.Prebilling;
import tenths.money.Money;
import tenths.rates.RateBook;
import tenths.rates.RatedLine;
import tenths.rates.deals.FeeDeal;
import tenths.store.FeeDeals;
import tenths.store.MatterFile;
import tenths.store.PrebillRow;
import tenths.store.Terms;
import tenths.time.Work;

/// What work that is not final would come to if something else were agreed: each open bill computed as it is and as it
/// would be, and the work that waits for one. Nothing is kept.
public final class OpenWork {
    private static final LocalDate END_OF_TIME = LocalDate.of(9999, 12, 31);

    private final House house;

    public OpenWork(House house) {
        this.house = house;
    }

    /// One open bill, or the work of a matter that waits for one, before and after.
    ///
    /// @param bill null where the work waits
    /// @param lines whose amount is another
    /// @param before the whole bill, or of work that waits the lines that change
    /// @param more findings that there would be
    /// @param gone findings that there would not be
    public record Effect(
            MatterId matter, @Nullable UUID bill, int lines, Money before, Money after, int more, int gone) {
        boolean isNone() {
            return lines == 0 && more == 0 && gone == 0 && before.equals(after);
        }
    }

    /// Under another plan of rates.
    List<Effect> rated(RatePlan plan, Collection<ClientId> clients) {
        var agreements = plan.applied(house.agreements().all());
        var whereabouts = plan.whereabouts(house.groups());
        var rates = RateBook.of(agreements, whereabouts);
        var told = new ToldRates(
                agreements, whereabouts, house.directory().timekeepers().values());
        return under(clients, now -> now.with(now.books().at(rates)).telling(told));
    }

    /// Under another fee deal.
    ///
    /// @param version that is not saved yet
    public List<Effect> settled(FeeDeals.Version version, FeeDeal deal) {
        var clients = List.of(version.owner().client());
        return under(clients, booked(books -> books.under(books.deals().with(house, version, deal))));
    }

    /// Billed by other terms.
    public List<Effect> billed(Terms terms) {
        return under(List.of(terms.client()), booked(books -> books.agreeing(terms)));
    }

    /// Judged by other guidelines.
    ///
    /// @param bills that the guidelines judge
    public List<Effect> judged(GuidelinePack pack, Collection<UUID> bills) {
        return onBills(house.prebills().find(bills), booked(books -> books.judging(pack)));
    }

    /// Written in another way: what could not be, and the words that could not be carried, count as findings.
    ///
    /// @param client to whom the bills go
    public List<Effect> written(ClientId client, Writing now, Writing then) {
        var open = house.prebills().openOf(List.of(client)).keySet();
        return house.prebills().find(open).stream()
                .map(row -> written(new OpenPrebill(house).open(row), now, then))
                .filter(effect -> !effect.isNone())
                .toList();
    }

    private static Effect written(OpenPrebill.Opened bill, Writing now, Writing then) {
        var invoices = bill.bills().stream()
                .map(DraftBill::invoice)
                .filter(invoice ->
                        invoice.client().id().equals(bill.client().id().value()))
                .toList();
        var before = invoices.stream()
                .flatMap(invoice -> TriedFormat.findings(invoice, now).stream())
                .toList();
        var after = invoices.stream()
                .flatMap(invoice -> TriedFormat.findings(invoice, then).stream())
                .toList();
        var total = bill.prebill().total();
        return new Effect(
                bill.row().matter(), bill.row().id(), 0, total, total, without(after, before), without(before, after));
    }

    private static UnaryOperator<Workings> booked(UnaryOperator<Books> change) {
        return now -> now.with(change.apply(now.books()));
    }

    private List<Effect> under(Collection<ClientId> clients, UnaryOperator<Workings> change) {
        var open = house.prebills().openOf(clients).keySet();
        var effects = new ArrayList<>(onBills(house.prebills().find(open), change));
        effects.addAll(waiting(clients, change));
        effects.sort(Comparator.comparing(effect -> effect.matter().value()));
        return effects;
    }

    private List<Effect> onBills(List<PrebillRow> rows, UnaryOperator<Workings> change) {
        var ids = rows.stream().map(PrebillRow::id).toList();
        var works = house.works().on(ids);
        var decisions = house.decisions().on(ids);
        var files =
                house.directory().matters(rows.stream().map(PrebillRow::matter).toList());
        var byClient = new HashMap<ClientId, List<Work>>();
        rows.forEach(row -> byClient.computeIfAbsent(row.client(), _ -> new ArrayList<>())
                .addAll(works.getOrDefault(row.id(), List.of())));
        var both = Both.of(Workings.forSome(house, byClient), change);
        return rows.stream()
                .map(row -> {
                    var file = Objects.requireNonNull(files.get(row.matter()));
                    var live = OpenPrebill.live(decisions.getOrDefault(row.id(), List.of()));
                    var work = works.getOrDefault(row.id(), List.of());
                    return effect(
                            row,
                            both.now().compute(row, file, work, live).prebill(),
                            both.then().compute(row, file, work, live).prebill());
                })
                .filter(effect -> !effect.isNone())
                .toList();
    }

    /// The firm as it is and as it would be.
    private record Both(Workings now, Workings then) {
        static Both of(Workings now, UnaryOperator<Workings> change) {
            return new Both(now, change.apply(now));
        }
    }

    private static Effect effect(PrebillRow row, Prebill was, Prebill would) {
        var before = amounts(was);
        var after = amounts(would);
        var ids = new HashSet<>(before.keySet());
        ids.addAll(after.keySet());
        var lines = ids.stream()
                .filter(id -> !Objects.equals(before.get(id), after.get(id)))
                .count();
        return new Effect(
                row.matter(),
                row.id(),
                Math.toIntExact(lines),
                was.total(),
                would.total(),
                without(would.findings(), was.findings()),
                without(was.findings(), would.findings()));
    }

    private static Map<LineId, Money> amounts(Prebill prebill) {
        return prebill.lines().stream().collect(Collectors.toMap(RatedLine::id, RatedLine::amount, Money::plus));
    }

    private static int without(List<Finding> some, List<Finding> others) {
        var known = Set.copyOf(others);
        return Math.toIntExact(
                some.stream().filter(each -> !known.contains(each)).count());
    }

    private List<Effect> waiting(Collection<ClientId> clients, UnaryOperator<Workings> change) {
        var files = house.directory().matters(house.directory().mattersOf(clients));
        var both = Both.of(Workings.forPricing(house), change);
        return house.works().waiting(files.keySet(), END_OF_TIME).stream()
                .collect(Collectors.groupingBy(Work::matter))
                .entrySet()
                .stream()
                .map(each -> waiting(matter(files, each.getKey()), each.getValue(), both))
                .filter(effect -> !effect.isNone())
                .toList();
    }

    private static Matter matter(Map<MatterId, MatterFile> files, MatterId id) {
        return Objects.requireNonNull(files.get(id)).matter();
    }

    private static Effect waiting(Matter matter, List<Work> works, Both both) {
        var before = both.now().price(matter.client(), works);
        var after = both.then().price(matter.client(), works);
        var lines = IntStream.range(0, works.size())
                .filter(i -> !before.get(i).amount().equals(after.get(i).amount()))
                .boxed()
                .toList();
        Client client = both.now().books().client(matter.client());
        return new Effect(
                matter.id(),
                null,
                lines.size(),
                Prebilling.sum(lines.stream().map(before::get).toList(), client.currency()),
                Prebilling.sum(lines.stream().map(after::get).toList(), client.currency()),
                0,
                0);
    }
}
