package tenths.store.papers;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import tenths.firm.MatterId;
import tenths.guidelines.Surroundings.Day;
import tenths.store.Transactions;

/// What people have on other matters on the days of a bill.
public final class SameDays {
    private final Transactions transactions;

    public SameDays(Transactions transactions) {
        this.transactions = transactions;
    }

    /// Time that is charged on another matter or waits to be: nothing reversed, nothing that a biller set to no charge.
    ///
    /// @param matter of the bill
    /// @param days of its people
    public List<UUID> elsewhere(MatterId matter, Collection<Day> days) {
        return days.isEmpty()
                ? List.of()
                : transactions
                        .sql()
                        .sql("""
                        select w.id
                          from unnest(:people, cast(:days as date[])) d(person, day)
                          join work w on w.timekeeper_id = d.person and w.day = d.day
                          left join prebill_work b on b.work_id = w.id
                          left join prebill p on p.id = b.prebill_id
                         where w.matter_id <> :matter and w.kind = 'F' and w.billable
                           and not exists (select from work_reversal r where r.work_id = w.id)
                           and not exists (select from decision x
                                            where x.prebill_id = p.id and not x.undone
                                              and x.body ->> 'kind' = 'no-charge'
                                              and x.body -> 'line' ->> 'work' = cast(w.id as text))
                           and (p.state is distinct from 'FINAL' or exists (
                                select from invoice_line l join invoice i on i.id = l.invoice_id
                                 where i.prebill_id = p.id and l.work_id = w.id and l.total_minor > 0
                                   and not exists (select from credit_note c where c.invoice_id = i.id)))
                         order by w.day, w.id
                        """)
                        .param(
                                "people",
                                days.stream()
                                        .map(day -> day.timekeeper().value())
                                        .toArray(String[]::new))
                        .param(
                                "days",
                                days.stream().map(day -> day.day().toString()).toArray(String[]::new))
                        .param("matter", matter.value())
                        .query((row, _) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                        .list();
    }
}
