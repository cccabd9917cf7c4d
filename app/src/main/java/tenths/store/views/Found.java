package tenths.store.views;

import java.util.List;
import java.util.Objects;
import tenths.store.Transactions;

/// Finds matters, bills, invoices and clients by a few letters, for the command line at the top of every page.
public final class Found {
    private final Transactions transactions;

    public Found(Transactions transactions) {
        this.transactions = transactions;
    }

    /// @param kind `bill`, `invoice` or `matter`
    /// @param key what its page is found by
    public record Hit(String kind, String key, String title, String about) {}

    public List<Hit> find(String text, int limit) {
        return text.isBlank()
                ? List.of()
                : transactions
                        .sql()
                        .sql("""
                                (select 'invoice' as kind, i.number as key, 'Invoice ' || i.number as title,
                                        c.name || ' · ' || m.name as about
                                   from invoice i join client c on c.id = i.client_id
                                   join matter m on m.id = i.matter_id
                                  where i.number ilike :start order by i.serial desc limit :limit)
                                union all
                                (select 'bill', p.id::text, m.id || ' ' || m.name, c.name || ' · ' || lower(p.state)
                                   from prebill p join client c on c.id = p.client_id
                                   join matter m on m.id = p.matter_id
                                  where p.state not in ('FINAL', 'DISCARDED')
                                    and strpos(lower(concat_ws(' ', m.id, m.name, m.claim_number, c.name)),
                                               lower(:text)) > 0
                                  order by m.id limit :limit)
                                union all
                                (select 'matter', m.id, m.id || ' ' || m.name, c.name || ' · claim ' || m.claim_number
                                   from matter m join client c on c.id = m.client_id
                                  where strpos(lower(concat_ws(' ', m.id, m.name, m.claim_number)), lower(:text)) > 0
                                  order by m.id limit :limit)
                                """)
                        .param("text", text.strip())
                        .param("start", text.strip().replace("%", "").replace("_", "") + "%")
                        .param("limit", limit)
                        .query((row, _) -> new Hit(
                                Objects.requireNonNull(row.getString(1)),
                                Objects.requireNonNull(row.getString(2)),
                                Objects.requireNonNull(row.getString(3)),
                                Objects.requireNonNull(row.getString(4))))
                        .list();
    }
}
