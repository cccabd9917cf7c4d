package tenths.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tenths.connectors.cases.SplitReader;
import tenths.firm.Client;
import tenths.firm.ClientId;
import tenths.invoicing.InvoiceLine;
import tenths.invoicing.whatif.PastBill;
import tenths.invoicing.whatif.PastRules;
import tenths.invoicing.whatif.PastSplit;
import tenths.money.Money;
import tenths.store.InvoiceDeals;
import tenths.store.InvoiceRow;
import tenths.store.PastInvoices;
import tenths.store.SharedBills;

/// Of some past invoices those that are one payer's share of a bill, each with the bill that it is a share of.
final class PastShares {
    private final Map<ClientId, Client> clients;
    private final Map<UUID, SharedBills.Whole> wholes;
    private final Map<UUID, Shown> shown;

    private PastShares(Map<ClientId, Client> clients, Map<UUID, SharedBills.Whole> wholes, Map<UUID, Shown> shown) {
        this.clients = clients;
        this.wholes = wholes;
        this.shown = shown;
    }

    /// What the invoices of a bill show together.
    ///
    /// @param payers who got one, by their places
    private record Shown(List<InvoiceLine> lines, Set<Integer> payers) {}

    static PastShares of(House house, List<InvoiceRow> rows, Map<ClientId, Client> clients) {
        var prebills = rows.stream()
                .filter(row -> !row.part().isWhole())
                .map(InvoiceRow::prebill)
                .collect(Collectors.toSet());
        return prebills.isEmpty()
                ? new PastShares(clients, Map.of(), Map.of())
                : new PastShares(clients, house.sharedBills().wholes(prebills), shown(house, prebills));
    }

    /// A line of the whole bill stands on at least one share; one of them tells what it is made of.
    private static Map<UUID, Shown> shown(House house, Collection<UUID> prebills) {
        var ids = new PastInvoices(house.transactions()).shares(prebills);
        var shown = new HashMap<UUID, Shown>();
        house.invoices().whole(ids).stream()
                .collect(Collectors.groupingBy(InvoiceRow::prebill))
                .forEach((prebill, shares) -> {
                    var seen = new HashSet<Object>();
                    var all = shares.stream()
                            .flatMap(share -> share.invoice().lines().stream())
                            .filter(line -> line.id() == null || seen.add(line.id()))
                            .toList();
                    var payers =
                            shares.stream().map(share -> share.part().share()).collect(Collectors.toSet());
                    shown.put(prebill, new Shown(all, payers));
                });
        return shown;
    }

    /// The lines of the whole bill.
    List<InvoiceLine> lines(InvoiceRow row) {
        var whole = shown.get(row.prebill());
        return whole == null ? row.invoice().lines() : whole.lines();
    }

    /// The shares of those who got no invoice of a bill, and would get one if they bore something of it; and the bill
    /// as
    /// the matter's client sees it, whose rules judge the whole whoever pays.
    ///
    /// @param rules by which a payer judged then
    List<PastBill> unbilled(InvoiceRow row, PastBill bill, Function<ClientId, PastRules> rules) {
        var split = bill.split();
        var whole = shown.get(row.prebill());
        if (split == null || whole == null) {
            return List.of();
        }
        var payers = split.agreement().payers();
        var unbilled = IntStream.rangeClosed(1, payers.size())
                .filter(place -> !whole.payers().contains(place))
                .mapToObj(place -> paidBy(bill, place, payers.get(place - 1).client(), rules))
                .collect(Collectors.toCollection(ArrayList::new));
        var client = bill.client().id();
        if (payers.stream().noneMatch(payer -> payer.client().equals(client))) {
            unbilled.add(paidBy(bill, 0, client, rules));
        }
        return unbilled;
    }

    private PastBill paidBy(PastBill bill, int place, ClientId payer, Function<ClientId, PastRules> rules) {
        return bill.paidBy(place, Objects.requireNonNull(clients.get(payer)), rules.apply(payer));
    }

    /// The deal that the whole was settled with; null at hourly rates alone.
    InvoiceDeals.@Nullable Frozen deal(InvoiceRow row) {
        return whole(row).deal();
    }

    private SharedBills.Whole whole(InvoiceRow row) {
        return Objects.requireNonNull(wholes.get(row.prebill()));
    }

    /// Null for a bill that nobody shares.
    @Nullable
    PastSplit split(InvoiceRow row) {
        if (row.part().isWhole()) {
            return null;
        }
        var whole = whole(row);
        var currency = row.invoice().currency();
        var agreement = SplitReader.read(whole.body(), whole.from(), currency).orThrow();
        var used = new HashMap<String, Money>();
        whole.usedMinor().forEach((layer, minor) -> used.put(layer, new Money(minor, currency)));
        var payer = new ClientId(row.invoice().client().id());
        return new PastSplit(agreement, used, used, row.part().share(), Objects.requireNonNull(clients.get(payer)));
    }
}
