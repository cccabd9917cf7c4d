package tenths.store.views;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import tenths.firm.TimekeeperId;
import tenths.store.Transactions;

/// One person's approved time, day by day, with what became of it.
public final class OwnTime {
    private final Transactions transactions;

    public OwnTime(Transactions transactions) {
        this.transactions = transactions;
    }

    /// How far an entry has come.
    public enum Stage {
        /// It waits for a bill.
        RELEASED,
        ON_BILL,
        INVOICED
    }

    /// An entry.
    ///
    /// @param invoice number of its invoice; blank before
    public record Row(
            UUID work,
            LocalDate day,
            String matter,
            String matterName,
            String task,
            String activity,
            String narrative,
            long seconds,
            String invoice,
            Stage stage) {}

    /// The oldest day first.
    public List<Row> rows(TimekeeperId timekeeper, LocalDate from, LocalDate to) {
        return transactions
                .sql()
                .sql("""
                        select w.id, w.day, w.matter_id, m.name, w.task, w.activity, w.narrative, w.worked_seconds,
                               coalesce(i.number, '') as invoice,
                               case when i.number is not null then 'INVOICED'
                                    when p.work_id is not null then 'ON_BILL' else 'RELEASED' end as stage
                          from work w join matter m on m.id = w.matter_id
                          left join prebill_work p on p.work_id = w.id
                          left join lateral (
                               select string_agg(n.number, ', ' order by n.serial) as number from invoice n
                                where n.prebill_id = p.prebill_id
                                  and not exists (select from credit_note c where c.invoice_id = n.id)) i on true
                         where w.timekeeper_id = :timekeeper and w.kind = 'F' and w.day between :from and :to
                           and not exists (select from work_reversal r where r.work_id = w.id)
                         order by w.day, w.matter_id, w.id
                        """)
                .param("timekeeper", timekeeper.value())
                .param("from", from)
                .param("to", to)
                .query((row, _) -> new Row(
                        Objects.requireNonNull(row.getObject("id", UUID.class)),
                        Objects.requireNonNull(row.getObject("day", LocalDate.class)),
                        Objects.requireNonNull(row.getString("matter_id")),
                        Objects.requireNonNull(row.getString("name")),
                        Objects.requireNonNull(row.getString("task")),
                        Objects.requireNonNull(row.getString("activity")),
                        Objects.requireNonNull(row.getString("narrative")),
                        row.getLong("worked_seconds"),
                        Objects.requireNonNull(row.getString("invoice")),
                        Stage.valueOf(row.getString("stage"))))
                .list();
    }

    /// A matter that a person worked on lately.
    public record Recent(String matter, String name) {}

    /// The open matters that a person worked on since a day, the newest first.
    public List<Recent> recent(TimekeeperId timekeeper, LocalDate since, int most) {
        return transactions
                .sql()
                .sql("""
                        select m.id, m.name from matter m join (
                            select matter_id, max(day) as last from work
                             where timekeeper_id = :timekeeper and day >= :since group by matter_id) w
                            on w.matter_id = m.id
                         where m.closed is null order by w.last desc, m.id limit :most
                        """)
                .param("timekeeper", timekeeper.value())
                .param("since", since)
                .param("most", most)
                .query((row, _) -> new Recent(
                        Objects.requireNonNull(row.getString("id")), Objects.requireNonNull(row.getString("name"))))
                .list();
    }
}
