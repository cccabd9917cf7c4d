package tenths.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import tenths.rates.deals.EarlyPayment;

/// What clients may take off final invoices by paying early. Rows are added and read, nothing else.
final class InvoiceOffers {
    private final Transactions transactions;

    InvoiceOffers(Transactions transactions) {
        this.transactions = transactions;
    }

    void add(List<InvoiceRow> rows) {
        if (rows.stream().allMatch(row -> row.invoice().early().isEmpty())) {
            return;
        }
        try (var copy = Copy.into(transactions, "invoice_early_payment (invoice_id, ordinal, days, percent)")) {
            for (var row : rows) {
                var ordinal = 0;
                for (var offer : row.invoice().early()) {
                    copy.id(row.id())
                            .number(++ordinal)
                            .number(offer.days())
                            .number(offer.percent())
                            .endRow();
                }
            }
        }
    }

    /// By invoice, in the order of their days.
    Map<UUID, List<EarlyPayment>> of(Collection<UUID> invoices) {
        var offers = new HashMap<UUID, List<EarlyPayment>>();
        transactions
                .sql()
                .sql("select * from invoice_early_payment where invoice_id = any(:ids) order by invoice_id, ordinal")
                .param("ids", invoices.toArray(UUID[]::new))
                .query(row -> {
                    var invoice = Objects.requireNonNull(row.getObject("invoice_id", UUID.class));
                    offers.computeIfAbsent(invoice, _ -> new ArrayList<>())
                            .add(new EarlyPayment(
                                    row.getInt("days"), InvoiceTaxes.percent(row.getBigDecimal("percent"))));
                });
        return offers;
    }
}
