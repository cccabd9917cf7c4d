package tenths.desk;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tenths.connectors.cases.SplitReader;
import tenths.firm.Client;
import tenths.firm.ClientId;
import tenths.invoicing.InvoiceLine;
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
    private final Map<UUID, List<InvoiceLine>> lines;

    private PastShares(
            Map<ClientId, Client> clients, Map<UUID, SharedBills.Whole> wholes, Map<UUID, List<InvoiceLine>> lines) {
        this.clients = clients;
        this.wholes = wholes;
        this.lines = lines;
    }

    static PastShares of(House house, List<InvoiceRow> rows, Map<ClientId, Client> clients) {
        var prebills = rows.stream()
                .filter(row -> !row.part().isWhole())
                .map(InvoiceRow::prebill)
                .collect(Collectors.toSet());
        return prebills.isEmpty()
                ? new PastShares(clients, Map.of(), Map.of())
                : new PastShares(clients, house.sharedBills().wholes(prebills), lines(house, prebills));
    }

    /// A line of the whole bill stands on at least one share; one of them tells what it is made of.
    private static Map<UUID, List<InvoiceLine>> lines(House house, Collection<UUID> prebills) {
        var ids = new PastInvoices(house.transactions()).shares(prebills);
        var lines = new HashMap<UUID, List<InvoiceLine>>();
        house.invoices().whole(ids).stream()
                .collect(Collectors.groupingBy(InvoiceRow::prebill))
                .forEach((prebill, shares) -> {
                    var seen = new HashSet<Object>();
                    var all = shares.stream()
                            .flatMap(share -> share.invoice().lines().stream())
                            .filter(line -> line.id() == null || seen.add(line.id()))
                            .toList();
                    lines.put(prebill, all);
                });
        return lines;
    }

    /// The lines of the whole bill.
    List<InvoiceLine> lines(InvoiceRow row) {
        return lines.getOrDefault(row.prebill(), row.invoice().lines());
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
