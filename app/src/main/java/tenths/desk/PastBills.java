package tenths.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;
import tenths.checks.LineId;
import tenths.desk.formats.FrozenProfiles;
import tenths.desk.formats.Writing;
import tenths.firm.Client;
import tenths.firm.ClientId;
import tenths.firm.MatterId;
import tenths.firm.Timekeeper;
import tenths.firm.TimekeeperId;
import tenths.guidelines.Dossier;
import tenths.guidelines.Mute;
import tenths.guidelines.approvals.Register;
import tenths.invoicing.InvoiceLine;
import tenths.invoicing.whatif.PastBill;
import tenths.invoicing.whatif.PastDeal;
import tenths.invoicing.whatif.PastRules;
import tenths.invoicing.whatif.PastWork;
import tenths.rates.ClientTerms;
import tenths.rates.Increment;
import tenths.store.Decisions;
import tenths.store.InvoiceDeals;
import tenths.store.InvoiceRow;
import tenths.store.PastInvoices;
import tenths.store.Terms;
import tenths.store.approvals.ApprovalRow;
import tenths.time.Work;

/// Final bills with all that they were made of, as it was when each became final. Read in chunks, by any number of
/// threads.
final class PastBills {
    private final House house;
    private final PastInvoices invoices;
    private final Map<ClientId, Client> clients;
    private final PastDeals deals;
    private final List<PastInvoices.Muted> mutes;
    private final Map<ClientId, List<ApprovalRow>> approvals;
    private final Map<LocalDate, Day> days = new ConcurrentHashMap<>();
    private final PastPacks packs;
    private final Map<TimekeeperId, Timekeeper> people;
    private final @Nullable String looksBack;

    /// @param looksBack guidelines of which a rule is tried, where one looks at what was billed before; null for none
    PastBills(House house, @Nullable String looksBack) {
        this.house = house;
        this.looksBack = looksBack;
        people = house.directory().timekeepers();
        invoices = new PastInvoices(house.transactions());
        clients = house.directory().clients();
        deals = new PastDeals(house.feeDeals().all());
        mutes = invoices.mutes();
        approvals = Registers.of(house, null).approvals();
        packs = new PastPacks(house);
    }

    /// A bill as it is kept, and as it can be tried.
    ///
    /// @param writing how its e-bill was written
    /// @param unbilled the shares of payers who bore nothing of the bill
    record Past(InvoiceRow row, PastBill bill, Supplier<Writing> writing, List<PastBill> unbilled) {
        Past with(PastBill other) {
            return new Past(row, other, writing, List.of());
        }
    }

    /// What was agreed with clients on a day.
    private record Day(Map<ClientId, Terms> terms, Map<ClientId, Set<TimekeeperId>> approved) {
        Increment increment(ClientId client) {
            var agreed = terms.get(client);
            return agreed == null ? Increment.TENTH_UP : agreed.increment();
        }

        Set<TimekeeperId> approvedBy(ClientId client) {
            var agreed = terms.get(client);
            return agreed == null || !agreed.approvedOnly() ? Set.of() : approved.getOrDefault(client, Set.of());
        }
    }

    /// What a chunk of bills has in common.
    private record Chunk(
            Map<UUID, Work> works,
            Map<UUID, List<Decisions.Kept>> decisions,
            Map<UUID, InvoiceDeals.Frozen> deals,
            PastShares shares,
            PastSurroundings around,
            RecordedPapers papers,
            Supplier<FrozenProfiles> profiles) {}

    /// These bills, in the order in which they became final.
    List<Past> read(Collection<UUID> ids) {
        var rows = house.invoices().whole(ids);
        var shares = PastShares.of(house, rows, clients);
        var works = house.works().byId(works(rows, shares));
        var prebills = rows.stream().map(InvoiceRow::prebill).toList();
        var chunk = new Chunk(
                works,
                house.decisions().on(prebills),
                invoices.deals(ids),
                shares,
                new PastSurroundings(house, works.values(), matters(rows), people),
                RecordedPapers.of(house, house.receipts().of(works.keySet())),
                SingletonSupplier.of(() -> FrozenProfiles.of(house, rows)));
        return rows.stream().map(row -> whole(row, chunk)).toList();
    }

    private Past whole(InvoiceRow row, Chunk chunk) {
        var bill = past(row, chunk);
        return new Past(
                row,
                bill,
                () -> chunk.profiles().get().writing(row),
                chunk.shares().unbilled(row, bill));
    }

    /// Those whose bills before a rule looks at.
    private Set<MatterId> matters(List<InvoiceRow> rows) {
        return rows.stream()
                .filter(this::looksBack)
                .map(row -> row.invoice().matter().id())
                .collect(Collectors.toSet());
    }

    private boolean looksBack(InvoiceRow row) {
        return looksBack != null && looksBack.equals(row.origin().pack());
    }

    private static Set<UUID> works(List<InvoiceRow> rows, PastShares shares) {
        var works = new HashSet<UUID>();
        rows.forEach(row -> works.addAll(works(shares.lines(row))));
        return works;
    }

    private static Set<UUID> works(List<InvoiceLine> lines) {
        return lines.stream()
                .map(InvoiceLine::id)
                .filter(Objects::nonNull)
                .map(LineId::work)
                .collect(Collectors.toSet());
    }

    private PastBill past(InvoiceRow row, Chunk chunk) {
        var invoice = row.invoice();
        var client = Objects.requireNonNull(clients.get(invoice.matter().client()));
        var day = LocalDate.ofInstant(row.origin().finalisedAt(), house.zone());
        var agreed = days.computeIfAbsent(day, this::day);
        var lines = chunk.shares().lines(row);
        var split = chunk.shares().split(row);
        var increment = PastBill.increment(lines, agreed.increment(client.id()));
        return new PastBill(
                invoice,
                client,
                new ClientTerms(client.id(), invoice.currency(), increment),
                PastWork.of(lines, chunk.works()),
                OpenPrebill.live(chunk.decisions().getOrDefault(row.prebill(), List.of())),
                deal(row, client, chunk),
                rules(
                        row,
                        client.id(),
                        split == null ? client.id() : split.client().id(),
                        chunk),
                split);
    }

    private PastDeal deal(InvoiceRow row, Client client, Chunk chunk) {
        var at = row.origin().finalisedAt();
        var paid = chunk.papers().paid(works(chunk.shares().lines(row)), at);
        return row.part().isWhole()
                ? deals.of(row.invoice(), client, chunk.deals().get(row.id()), at)
                        .paying(paid)
                : deals.of(row.invoice(), client, chunk.shares().deal(row), at)
                        .paying(paid)
                        .spread();
    }

    private PastRules rules(InvoiceRow row, ClientId client, ClientId payer, Chunk chunk) {
        var day = LocalDate.ofInstant(row.origin().finalisedAt(), house.zone());
        var agreed = days.computeIfAbsent(day, this::day);
        var pack = packs.of(row.origin(), day);
        return new PastRules(
                pack.map(PastPacks.Made::pack).orElse(null),
                pack.map(PastPacks.Made::versions).orElse(List.of()),
                mutes(payer, row.origin(), day),
                () -> chunk.around()
                        .of(client, agreed.approvedBy(payer), own(row, chunk), day)
                        .with(dossier(row, payer, chunk))
                        .after(looksBack(row) ? chunk.around().before(row) : List.of()));
    }

    /// What was recorded by then.
    private Dossier dossier(InvoiceRow row, ClientId payer, Chunk chunk) {
        var at = row.origin().finalisedAt();
        var then = new RecordedPapers.Then(at, LocalDate.ofInstant(at, house.zone()));
        return chunk.papers()
                .of(payer, row.invoice().matter(), own(row, chunk), then)
                .approving(register(payer, at));
    }

    /// What the client had approved by then. What other bills had used is not asked again.
    private Register register(ClientId client, Instant then) {
        return new Register(approvals.getOrDefault(client, List.of()).stream()
                .filter(row -> !row.at().isAfter(then))
                .map(row -> new Register.Standing(row.asOf(then)))
                .toList());
    }

    private static List<Work> own(InvoiceRow row, Chunk chunk) {
        return works(chunk.shares().lines(row)).stream()
                .map(id -> Objects.requireNonNull(chunk.works().get(id)))
                .toList();
    }

    private Day day(LocalDate day) {
        return new Day(house.directory().terms(day), house.directory().approved(day));
    }

    private List<Mute> mutes(ClientId client, InvoiceRow.Origin origin, LocalDate day) {
        return mutes.stream()
                .filter(muted -> muted.mute().client().equals(client) && muted.counted(origin.finalisedAt(), day))
                .map(PastInvoices.Muted::mute)
                .toList();
    }
}
