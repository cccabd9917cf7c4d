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
import tenths.firm.TimekeeperId;
import tenths.guidelines.Dossier;
import tenths.guidelines.GuidelinePack;
import tenths.guidelines.Mute;
import tenths.guidelines.approvals.Register;
import tenths.invoicing.Invoice;
import tenths.invoicing.InvoiceLine;
import tenths.invoicing.whatif.PastBill;
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
    private final Map<Version, Optional<GuidelinePack>> packs = new ConcurrentHashMap<>();

    PastBills(House house) {
        this.house = house;
        invoices = new PastInvoices(house.transactions());
        clients = house.directory().clients();
        deals = new PastDeals(house.feeDeals().all());
        mutes = invoices.mutes();
        approvals = Registers.of(house, null).approvals();
    }

    /// A bill as it is kept, and as it can be tried.
    ///
    /// @param writing how its e-bill was written
    record Past(InvoiceRow row, PastBill bill, Supplier<Writing> writing) {}

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

    private record Version(String pack, int version) {}

    /// What a chunk of bills has in common.
    private record Chunk(
            Map<UUID, Work> works,
            Map<UUID, List<Decisions.Kept>> decisions,
            Map<UUID, InvoiceDeals.Frozen> deals,
            PastSurroundings around,
            Supplier<FrozenProfiles> profiles) {}

    /// These bills, in the order in which they became final.
    List<Past> read(Collection<UUID> ids) {
        var rows = house.invoices().whole(ids);
        var works = house.works().byId(works(rows));
        var prebills = rows.stream().map(InvoiceRow::prebill).toList();
        var chunk = new Chunk(
                works,
                house.decisions().on(prebills),
                invoices.deals(ids),
                new PastSurroundings(house, works.values()),
                SingletonSupplier.of(() -> FrozenProfiles.of(house, rows)));
        return rows.stream()
                .map(row -> new Past(
                        row, past(row, chunk), () -> chunk.profiles().get().writing(row)))
                .toList();
    }

    private static Set<UUID> works(List<InvoiceRow> rows) {
        var works = new HashSet<UUID>();
        rows.forEach(row -> works.addAll(works(row.invoice())));
        return works;
    }

    private static Set<UUID> works(Invoice invoice) {
        return invoice.lines().stream()
                .map(InvoiceLine::id)
                .filter(Objects::nonNull)
                .map(LineId::work)
                .collect(Collectors.toSet());
    }

    private PastBill past(InvoiceRow row, Chunk chunk) {
        var invoice = row.invoice();
        var client = Objects.requireNonNull(clients.get(invoice.matter().client()));
        var finalisedAt = row.origin().finalisedAt();
        var day = LocalDate.ofInstant(finalisedAt, house.zone());
        var agreed = days.computeIfAbsent(day, this::day);
        var increment = PastBill.increment(invoice.lines(), agreed.increment(client.id()));
        return new PastBill(
                invoice,
                client,
                new ClientTerms(client.id(), invoice.currency(), increment),
                PastWork.of(invoice.lines(), chunk.works()),
                OpenPrebill.live(chunk.decisions().getOrDefault(row.prebill(), List.of())),
                deals.of(invoice, client, chunk.deals().get(row.id()), finalisedAt),
                pack(row.origin()),
                mutes(client.id(), row.origin(), day),
                () -> chunk.around()
                        .of(client.id(), agreed.approvedBy(client.id()), own(invoice, chunk), day)
                        .with(Dossier.NONE.approving(register(client.id(), finalisedAt))));
    }

    /// What the client had approved by then. What other bills had used is not asked again.
    private Register register(ClientId client, Instant then) {
        return new Register(approvals.getOrDefault(client, List.of()).stream()
                .filter(row -> !row.at().isAfter(then))
                .map(row -> new Register.Standing(row.asOf(then)))
                .toList());
    }

    private static List<Work> own(Invoice invoice, Chunk chunk) {
        return works(invoice).stream()
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

    /// The pack that the bill was judged by; null where it had none.
    private @Nullable GuidelinePack pack(InvoiceRow.Origin origin) {
        var name = origin.pack();
        var version = origin.packVersion();
        return name == null || version == null
                ? null
                : packs.computeIfAbsent(new Version(name, version), this::read).orElse(null);
    }

    private Optional<GuidelinePack> read(Version wanted) {
        return house.packs().versions(wanted.pack()).stream()
                .filter(text -> text.version() == wanted.version())
                .map(house::read)
                .findFirst();
    }
}
