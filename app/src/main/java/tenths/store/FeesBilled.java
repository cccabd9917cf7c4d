package tenths.store;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import tenths.firm.ClientId;
import tenths.firm.MatterId;

/// What was billed before, for the deals that count it. A credited invoice never was.
public final class FeesBilled {
    private static final String LIVE = "not exists (select from credit_note c where c.invoice_id = i.id)";

    private final Transactions transactions;

    public FeesBilled(Transactions transactions) {
        this.transactions = transactions;
    }

    /// A bill of a client in the order in which bills count towards a volume: as they were prepared.
    ///
    /// @param feesMinor before discounts
    public record Bill(ClientId client, int year, Instant preparedAt, UUID prebill, long feesMinor) {}

    /// What the final bills of a matter come to.
    ///
    /// @param heldMinor held by them and not billed by a later one
    public record OnMatter(long feesMinor, long heldMinor) {
        public static final OnMatter NOTHING = new OnMatter(0, 0);
    }

    /// The final bills of these clients' matters, by matter.
    public Map<MatterId, OnMatter> onMatters(Collection<ClientId> clients) {
        var byMatter = new HashMap<MatterId, OnMatter>();
        transactions
                .sql()
                .sql("""
                        select matter_id, sum(fees) as fees, sum(held) as held
                          from (select i.matter_id, i.fees_minor as fees,
                                       coalesce(d.held_minor - d.released_minor, 0) as held
                                  from invoice i join matter m on m.id = i.matter_id
                                  left join invoice_deal d on d.invoice_id = i.id
                                 where m.client_id = any(:clients) and %1$s
                                union all
                                select p.matter_id, 0, b.held_minor - b.released_minor
                                  from bill_split b join prebill p on p.id = b.prebill_id
                                 where p.client_id = any(:clients)
                                   and exists (select from invoice i where i.prebill_id = p.id and %1$s)) billed
                         group by matter_id
                        """.formatted(LIVE))
                .param("clients", ids(clients))
                .query(row -> {
                    byMatter.put(
                            new MatterId(Objects.requireNonNull(row.getString("matter_id"))),
                            new OnMatter(row.getLong("fees"), row.getLong("held")));
                });
        return byMatter;
    }

    /// Every bill of these clients, open or final, in the order of preparing.
    public List<Bill> bills(Collection<ClientId> clients) {
        return transactions
                .sql()
                .sql("""
                        select p.client_id, extract(year from p.period_end)::int as year, p.prepared_at, p.id,
                               coalesce(i.fees + coalesce(b.discount_minor, 0), v.fees_minor) as fees
                          from prebill p
                          left join prebill_volume v on v.prebill_id = p.id
                          left join bill_split b on b.prebill_id = p.id
                          left join lateral (
                               select sum(i.fees_minor + coalesce(d.discount_minor, 0)) as fees
                                 from invoice i left join invoice_deal d on d.invoice_id = i.id
                                where i.prebill_id = p.id and %s) i on true
                         where p.client_id = any(:clients) and p.state <> 'DISCARDED'
                           and (i.fees is not null or (p.state <> 'FINAL' and v.prebill_id is not null))
                         order by p.prepared_at, p.id
                        """.formatted(LIVE))
                .param("clients", ids(clients))
                .query((row, _) -> new Bill(
                        new ClientId(Objects.requireNonNull(row.getString("client_id"))),
                        row.getInt("year"),
                        row.getTimestamp("prepared_at").toInstant(),
                        Objects.requireNonNull(row.getObject("id", UUID.class)),
                        row.getLong("fees")))
                .list();
    }

    /// Those of some prebills whose deal counts other open bills: a discount by volume, a pool of hours, in the order
    /// in which they count; none where there is no more than one.
    public List<UUID> counting(Collection<UUID> prebills) {
        var counting = transactions
                .sql()
                .sql("""
                        select p.id from prebill p
                         where p.id = any(:ids)
                           and (exists (select from prebill_volume v where v.prebill_id = p.id)
                                or exists (select from bill_use u where u.prebill_id = p.id and u.used like 'SUBSCR%'))
                         order by p.prepared_at, p.id
                        """)
                .param("ids", prebills.toArray(UUID[]::new))
                .query((row, _) -> Objects.requireNonNull(row.getObject("id", UUID.class)))
                .list();
        return counting.size() > 1 ? counting : List.of();
    }

    /// Keeps what open bills come to, before discounts.
    public void keep(Map<UUID, Long> fees) {
        transactions
                .sql()
                .sql("""
                        insert into prebill_volume (prebill_id, fees_minor)
                        select t.id, t.fees from unnest(:ids, :fees) t(id, fees)
                            on conflict (prebill_id) do update set fees_minor = excluded.fees_minor
                        """)
                .param("ids", fees.keySet().toArray(UUID[]::new))
                .param("fees", fees.values().toArray(Long[]::new))
                .update();
    }

    private static String[] ids(Collection<ClientId> clients) {
        return clients.stream().map(ClientId::value).toArray(String[]::new);
    }
}
