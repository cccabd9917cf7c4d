package tenths.store.deals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tenths.firm.ClientId;
import tenths.firm.MatterId;
import tenths.money.Money;
import tenths.rates.deals.OpenInvoice;
import tenths.store.Transactions;

/// Final invoices and what is open of them: the whole, until payments are kept. Credited ones are not owed, and those
/// that several payers share are each payer's own.
public final class OpenInvoices {
    private final Transactions transactions;

    public OpenInvoices(Transactions transactions) {
        this.transactions = transactions;
    }

    /// On the matters of these clients, by matter, the oldest first.
    public Map<MatterId, List<OpenInvoice>> of(Collection<ClientId> clients) {
        var byMatter = new HashMap<MatterId, List<OpenInvoice>>();
        transactions
                .sql()
                .sql("""
                        select i.matter_id, i.number, i.date, i.currency, i.owed_minor,
                               coalesce((select sum(u.quantity) from bill_use u
                                          where u.prebill_id = i.prebill_id and u.used = 'INTEREST'), 0) as interest
                          from invoice i join matter m on m.id = i.matter_id
                         where m.client_id = any(:clients) and i.owed_minor > 0
                           and not exists (select from credit_note c where c.invoice_id = i.id)
                           and not exists (select from invoice_share s where s.invoice_id = i.id)
                         order by i.date, i.number
                        """)
                .param("clients", clients.stream().map(ClientId::value).toArray(String[]::new))
                .query(row -> {
                    var currency =
                            Currency.getInstance(row.getString("currency").strip());
                    var matter = new MatterId(Objects.requireNonNull(row.getString("matter_id")));
                    byMatter.computeIfAbsent(matter, _ -> new ArrayList<>())
                            .add(OpenInvoice.unpaid(
                                    Objects.requireNonNull(row.getString("number")),
                                    Objects.requireNonNull(row.getObject("date", LocalDate.class)),
                                    Money.of(row.getBigDecimal("interest"), currency),
                                    new Money(row.getLong("owed_minor"), currency)));
                });
        return byMatter;
    }
}
