package tenths.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
import tenths.guidelines.GuidelinePack;
import tenths.guidelines.Mute;
import tenths.guidelines.Surroundings;
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
    private final PastNeighbours known;
    private final Map<TimekeeperId, Timekeeper> people;
    private final Trial.LooksBack looksBack;
    private final Map<LocalDate, ToldRates> told = new ConcurrentHashMap<>();

    PastBills(House house, Trial.LooksBack looksBack) {
        this.house = house;
        this.looksBack = looksBack;
        people = house.directory().timekeepers();
        invoices = new PastInvoices(house.transactions());
        clients = house.directory().clients();
        deals = new PastDeals(house.feeDeals().all());
        mutes = invoices.mutes();
        approvals = Registers.of(house, null).approvals();
        packs = new PastPacks(house);
        known = new PastNeighbours(house);
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
                new PastSurroundings(house, known, works.values(), matters(rows), people),
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
                chunk.shares().unbilled(row, bill, payer -> rules(row, payer, heldBy(row, payer), chunk)));
    }

    /// The pack by which a payer judged when a bill became final.
    private Optional<PastPacks.Made> heldBy(InvoiceRow row, ClientId payer) {
        var matter = row.invoice().matter();
        var day = day(row);
        var file = payer.equals(matter.client())
                ? house.directory().matters(List.of(matter.id())).get(matter.id())
                : null;
        var terms = agreed(day).terms().get(payer);
        var ofClient = terms == null ? null : terms.pack();
        var name = file == null || file.pack() == null ? ofClient : file.pack();
        return name == null ? Optional.empty() : packs.heldAt(name, row.origin().finalisedAt(), day);
    }

    private LocalDate day(InvoiceRow row) {
        return LocalDate.ofInstant(row.origin().finalisedAt(), house.zone());
    }

    private Day agreed(LocalDate day) {
        return days.computeIfAbsent(day, this::asAgreed);
    }

    /// Those whose bills before a rule looks at.
    private Set<MatterId> matters(List<InvoiceRow> rows) {
        return looksBack.isNowhere()
                ? Set.of()
                : rows.stream()
                        .filter(row -> !row.part().isWhole() || row.origin().pack() != null)
                        .map(row -> row.invoice().matter().id())
                        .collect(Collectors.toSet());
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
        var day = day(row);
        var agreed = agreed(day);
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
                rules(row, split == null ? client.id() : split.client().id(), packs.of(row.origin(), day), chunk),
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

    private PastRules rules(InvoiceRow row, ClientId payer, Optional<PastPacks.Made> pack, Chunk chunk) {
        var judged = pack.map(PastPacks.Made::pack).orElse(null);
        return new PastRules(
                judged,
                pack.map(PastPacks.Made::versions).orElse(List.of()),
                mutes(payer, row.origin(), day(row)),
                () -> around(row, payer, judged, chunk));
    }

    private Surroundings around(InvoiceRow row, ClientId payer, @Nullable GuidelinePack judged, Chunk chunk) {
        var matter = row.invoice().matter();
        var day = day(row);
        var here = chunk.around()
                .of(matter.client(), agreed(day).approvedBy(payer), own(row, chunk), day)
                .with(dossier(row, payer, judged, chunk));
        return looksBack.on(matter.id(), judged) ? here.after(chunk.around().before(row)) : here;
    }

    /// What was recorded by then.
    private Dossier dossier(InvoiceRow row, ClientId payer, @Nullable GuidelinePack judged, Chunk chunk) {
        var at = row.origin().finalisedAt();
        var day = day(row);
        var matter = row.invoice().matter();
        var own = own(row, chunk);
        var dossier = chunk.papers()
                .of(payer, matter, own, new RecordedPapers.Then(at, day))
                .approving(register(payer, at));
        if (looksBack.on(matter.id(), judged)) {
            dossier = dossier.telling(told.computeIfAbsent(day, this::told).to(payer, matter, day));
        }
        return looksBack.beside(judged) ? dossier.beside(chunk.around().elsewhere(matter.id(), own, day)) : dossier;
    }

    /// The rates of which clients had been told by the end of a day, as far as the firm knew.
    private ToldRates told(LocalDate day) {
        var then = day.plusDays(1).atStartOfDay(house.zone()).toInstant();
        return new ToldRates(house.agreements().knownAt(then), house.groups().knownAt(then), people.values());
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

    private Day asAgreed(LocalDate day) {
        return new Day(house.directory().terms(day), house.directory().approved(day));
    }

    private List<Mute> mutes(ClientId client, InvoiceRow.Origin origin, LocalDate day) {
        return mutes.stream()
                .filter(muted -> muted.mute().client().equals(client) && muted.counted(origin.finalisedAt(), day))
                .map(PastInvoices.Muted::mute)
                .toList();
    }
}
