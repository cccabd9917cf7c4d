package tenths.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tenths.firm.ClientId;
import tenths.firm.Matter;
import tenths.firm.MatterId;
import tenths.money.Money;
import tenths.rates.deals.Fact;
import tenths.rates.deals.FeeDeal;
import tenths.rates.deals.OpenInvoice;
import tenths.rates.deals.Use;
import tenths.store.deals.BillUses;

/// What was recorded on matters, what bills took up of arrangements that run over several bills, and what is open.
///
/// @param uses by client, in the order in which the bills were prepared
/// @param open invoices of those clients whose deals charge interest
/// @param paid to the vendors of expenses of those clients whose deals limit mark-ups
record KnownOnMatters(
        Map<MatterId, List<Fact>> facts,
        Map<ClientId, List<BillUses.Row>> uses,
        Map<MatterId, List<OpenInvoice>> open,
        Map<ClientId, Map<UUID, Money>> paid) {
    static final KnownOnMatters NOTHING = new KnownOnMatters(Map.of(), Map.of(), Map.of(), Map.of());

    /// @param charging those of the clients whose deals charge interest
    /// @param limiting those whose deals limit mark-ups
    static KnownOnMatters of(
            House house, Collection<ClientId> clients, Collection<ClientId> charging, Collection<ClientId> limiting) {
        return new KnownOnMatters(
                house.matterFacts().counting(clients),
                house.billUses().of(clients).stream().collect(Collectors.groupingBy(BillUses.Row::client)),
                charging.isEmpty() ? Map.of() : house.openInvoices().of(charging),
                limiting.isEmpty() ? Map.of() : house.receipts().paid(limiting));
    }

    /// Invoices bear interest from the day on which it was first agreed.
    List<OpenInvoice> open(MatterId matter, LocalDate since) {
        return open.getOrDefault(matter, List.of()).stream()
                .filter(invoice -> !invoice.date().isBefore(since))
                .toList();
    }

    /// @param own whether the matter has a deal of its own
    /// @param bill null for one that is not prepared yet
    FeeDeal.Before before(FeeDeal.Before billed, Matter matter, boolean own, @Nullable UUID bill) {
        return billed.knowing(facts.getOrDefault(matter.id(), List.of()), used(matter, own, bill))
                .paying(paid.getOrDefault(matter.client(), Map.of()));
    }

    /// Final bills count, and open ones that were prepared before. Matters under one deal of a client share its pool.
    private List<Use> used(Matter matter, boolean own, @Nullable UUID bill) {
        var used = new ArrayList<Use>();
        var isBehind = false;
        for (var row : uses.getOrDefault(matter.client(), List.of())) {
            var isThis = row.prebill().equals(bill);
            isBehind |= isThis;
            if (!isThis && (row.settled() || !isBehind) && concerns(row, matter, own)) {
                used.add(row.use());
            }
        }
        return List.copyOf(used);
    }

    private static boolean concerns(BillUses.Row row, Matter matter, boolean own) {
        var isSame = row.matter().equals(matter.id());
        return row.use().of().pooled() ? row.own() == own && (isSame || !own) : isSame;
    }
}
