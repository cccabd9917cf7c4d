package tenths.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import tenths.firm.MatterId;
import tenths.firm.TrustBalance;
import tenths.money.Money;

/// Trust money as the firm's ledger says it, by matter and day.
public final class TrustBalances {
    private final Transactions transactions;

    public TrustBalances(Transactions transactions) {
        this.transactions = transactions;
    }

    /// Adds them; one of the same matter and day is replaced.
    public void put(Collection<TrustBalance> balances) {
        transactions
                .sql()
                .sql("""
                        insert into trust_balance (matter_id, day, minor, currency)
                        select * from unnest(:matters, :days::date[], :minors, :currencies)
                            on conflict (matter_id, day) do update
                           set minor = excluded.minor, currency = excluded.currency
                        """)
                .param(
                        "matters",
                        texts(balances.stream()
                                .map(each -> each.matter().value())
                                .toList()))
                .param(
                        "days",
                        texts(balances.stream()
                                .map(each -> each.day().toString())
                                .toList()))
                .param(
                        "minors",
                        balances.stream().map(each -> each.amount().minor()).toArray(Long[]::new))
                .param(
                        "currencies",
                        texts(balances.stream()
                                .map(each -> each.amount().currency().getCurrencyCode())
                                .toList()))
                .update();
    }

    public List<TrustBalance> all() {
        return transactions
                .sql()
                .sql("select matter_id, day, minor, currency from trust_balance")
                .query((row, _) -> new TrustBalance(
                        new MatterId(Objects.requireNonNull(row.getString(1))),
                        Objects.requireNonNull(row.getObject(2, LocalDate.class)),
                        new Money(row.getLong(3), Currency.getInstance(row.getString(4)))))
                .list();
    }

    /// The newest balance of each of these matters; none where the ledger says nothing.
    public Map<MatterId, TrustBalance> latest(Collection<MatterId> matters) {
        return transactions
                .sql()
                .sql("select distinct on (matter_id) matter_id, day, minor, currency from trust_balance"
                        + " where matter_id = any(:matters) order by matter_id, day desc")
                .param("matters", texts(matters.stream().map(MatterId::value).toList()))
                .query((row, _) -> new TrustBalance(
                        new MatterId(Objects.requireNonNull(row.getString(1))),
                        Objects.requireNonNull(row.getObject(2, LocalDate.class)),
                        new Money(row.getLong(3), Currency.getInstance(row.getString(4)))))
                .list()
                .stream()
                .collect(Collectors.toMap(TrustBalance::matter, balance -> balance));
    }

    /// For each who asks, the newest balance of its matter on or before its day, in its currency; none where the ledger
    /// says nothing.
    public Map<UUID, TrustBalance> newest(Collection<InvoicePapers.Asking> asking) {
        var found = new HashMap<UUID, TrustBalance>();
        transactions
                .sql()
                .sql("""
                        select a.id, t.matter_id, t.day, t.minor, t.currency
                          from unnest(:ids, :matters, :currencies, :days::date[]) a(id, matter, currency, day)
                          join lateral (select * from trust_balance b
                                         where b.matter_id = a.matter and b.currency = a.currency and b.day <= a.day
                                         order by b.day desc limit 1) t on true
                        """)
                .param("ids", asking.stream().map(InvoicePapers.Asking::id).toArray(UUID[]::new))
                .param(
                        "matters",
                        texts(asking.stream().map(each -> each.matter().value()).toList()))
                .param(
                        "currencies",
                        texts(asking.stream()
                                .map(each -> each.currency().getCurrencyCode())
                                .toList()))
                .param(
                        "days",
                        texts(asking.stream().map(each -> each.day().toString()).toList()))
                .query(row -> {
                    found.put(
                            row.getObject("id", UUID.class),
                            new TrustBalance(
                                    new MatterId(row.getString("matter_id")),
                                    row.getObject("day", LocalDate.class),
                                    new Money(row.getLong("minor"), Currency.getInstance(row.getString("currency")))));
                });
        return found;
    }

    private static String[] texts(List<String> texts) {
        return texts.toArray(String[]::new);
    }
}
