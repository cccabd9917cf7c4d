package tenths.store.views;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tenths.store.Transactions;

/// What waits for a bill, matter by matter.
public final class WaitingList {
    private final Transactions transactions;

    public WaitingList(Transactions transactions) {
        this.transactions = transactions;
    }

    /// One matter with its unbilled work.
    ///
    /// @param claim number of the claim; blank where none is known
    /// @param seconds worked
    /// @param lastBill date of its newest invoice; null for none
    /// @param openState state of its open prebill; null for none: then the work is late time of that bill
    /// @param closing the matter is closed already
    public record Row(
            String matter,
            String matterName,
            String claim,
            String client,
            String clientName,
            int entries,
            long seconds,
            LocalDate oldest,
            @Nullable LocalDate lastBill,
            @Nullable String openState,
            @Nullable String responsible,
            boolean closing) {}

    /// Matters with work up to a day.
    ///
    /// @param client blank for all
    /// @param text in matter, claim, client or lawyer; blank for all
    public List<Row> rows(LocalDate upTo, String client, String text) {
        return transactions
                .sql()
                .sql("""
                        with waiting as (
                            select u.matter_id, count(*) as entries, min(u.day) as oldest,
                                   coalesce(sum(w.worked_seconds), 0) as seconds
                              from unbilled u join work w on w.id = u.work_id
                             where u.day <= :upTo group by u.matter_id)
                        select w.*, m.name as matter_name, m.claim_number, m.client_id, c.name as client_name,
                               (select max(i.date) from invoice i where i.matter_id = m.id) as last_bill,
                               (select p.state from prebill p where p.matter_id = m.id
                                   and p.state not in ('FINAL', 'DISCARDED')) as open_state,
                               coalesce(t.last_name, m.responsible) as responsible,
                               m.closed is not null and m.closed <= :upTo as closing
                          from waiting w join matter m on m.id = w.matter_id join client c on c.id = m.client_id
                          left join timekeeper t on t.id = m.responsible
                         where (:client = '' or m.client_id = :client)
                           and (:text = '' or strpos(lower(concat_ws(' ', m.id, m.name, m.claim_number, c.name,
                                                                     t.last_name)), lower(:text)) > 0)
                         order by m.client_id, m.id
                        """)
                .param("upTo", upTo)
                .param("client", client)
                .param("text", text.strip())
                .query((row, _) -> new Row(
                        Objects.requireNonNull(row.getString("matter_id")),
                        Objects.requireNonNull(row.getString("matter_name")),
                        Objects.requireNonNull(row.getString("claim_number")),
                        Objects.requireNonNull(row.getString("client_id")),
                        Objects.requireNonNull(row.getString("client_name")),
                        row.getInt("entries"),
                        row.getLong("seconds"),
                        Objects.requireNonNull(row.getObject("oldest", LocalDate.class)),
                        row.getObject("last_bill", LocalDate.class),
                        row.getString("open_state"),
                        row.getString("responsible"),
                        row.getBoolean("closing")))
                .list();
    }

    /// How much waits up to a day: matters without an open bill, and entries.
    public record Total(int matters, int entries) {}

    public Total total(LocalDate upTo) {
        return transactions
                .sql()
                .sql("""
                        select count(distinct u.matter_id), count(*) from unbilled u
                         where u.day <= :upTo and not exists (
                             select from prebill p where p.matter_id = u.matter_id
                                and p.state not in ('FINAL', 'DISCARDED'))
                        """)
                .param("upTo", upTo)
                .query((row, _) -> new Total(row.getInt(1), row.getInt(2)))
                .single();
    }
}
