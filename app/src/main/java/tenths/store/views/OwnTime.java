package tenths.store.views;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import tenths.firm.TimekeeperId;
import tenths.store.Transactions;

/// One person's time, day by day, with what became of it.
public final class OwnTime {
    private final Transactions transactions;

    public OwnTime(Transactions transactions) {
        this.transactions = transactions;
    }

    /// An entry.
    ///
    /// @param place `waits for a bill`, `on a bill`, or the number of its invoice
    public record Row(
            LocalDate day,
            String matter,
            String matterName,
            String codes,
            String narrative,
            long seconds,
            String place) {}

    /// The newest day first.
    public List<Row> rows(TimekeeperId timekeeper, LocalDate from, LocalDate to) {
        return transactions
                .sql()
                .sql("""
                        select w.day, w.matter_id, m.name, w.task || '/' || w.activity as codes, w.narrative,
                               w.worked_seconds,
                               case when i.number is not null then 'invoice ' || i.number
                                    when p.work_id is not null then 'on a bill' else 'waits for a bill' end as place
                          from work w join matter m on m.id = w.matter_id
                          left join prebill_work p on p.work_id = w.id
                          left join invoice i on i.prebill_id = p.prebill_id
                         where w.timekeeper_id = :timekeeper and w.day between :from and :to
                           and not exists (select from work_reversal r where r.work_id = w.id)
                         order by w.day desc, w.matter_id, w.id
                        """)
                .param("timekeeper", timekeeper.value())
                .param("from", from)
                .param("to", to)
                .query((row, _) -> new Row(
                        Objects.requireNonNull(row.getObject("day", LocalDate.class)),
                        Objects.requireNonNull(row.getString("matter_id")),
                        Objects.requireNonNull(row.getString("name")),
                        Objects.requireNonNull(row.getString("codes")),
                        Objects.requireNonNull(row.getString("narrative")),
                        row.getLong("worked_seconds"),
                        Objects.requireNonNull(row.getString("place"))))
                .list();
    }
}
