package tenths.store.papers;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tenths.firm.MatterId;
import tenths.guidelines.Surroundings.Day;
import tenths.store.Neighbours;
import tenths.store.Transactions;

/// What people have on other matters on the days of a bill.
public final class SameDays {
    /// Of the bills that a work stood on, the one it stands on and those that were final and not credited by then
    /// count.
    private static final String KNOWN = """
        with live as (
            select i.id, i.prebill_id, i.matter_id from invoice i
             where i.finalised_at <= :then
               and not exists (select from credit_note c where c.invoice_id = i.id and c.credited_at <= :then))
        select w.id
          from unnest(:people, cast(:days as date[])) d(person, day)
          join work w on w.timekeeper_id = d.person and w.day = d.day
          left join prebill_work b on b.work_id = w.id
         where w.kind = 'F' and w.billable and w.id <= :last
           and not exists (select from work_reversal r where r.work_id = w.id and r.reversed_at <= :then)
           and not exists (select from decision x
                            where x.prebill_id in (select b.prebill_id union all
                                                   select l.prebill_id from live l where l.matter_id = w.matter_id)
                              and not x.undone and x.made_at <= :then
                              and x.body ->> 'kind' = 'no-charge'
                              and x.body -> 'line' ->> 'work' = cast(w.id as text))
           and (not exists (select from live i where i.prebill_id = b.prebill_id)
                or exists (select from live i join invoice_line l on l.invoice_id = i.id
                            where i.prebill_id = b.prebill_id and l.work_id = w.id and l.total_minor > 0))
        """;

    private final Transactions transactions;

    public SameDays(Transactions transactions) {
        this.transactions = transactions;
    }

    /// Time that was charged on any matter or waited to be, as far as the firm knew it by a time. Whether a decision
    /// was
    /// undone later is not known: what is undone does not count.
    ///
    /// @param days of people
    public List<UUID> known(Collection<Day> days, Instant then) {
        return days.isEmpty()
                ? List.of()
                : asked(KNOWN, days)
                        .param("last", Neighbours.lastKnown(then))
                        .param("then", then.atOffset(ZoneOffset.UTC))
                        .query((row, _) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                        .list();
    }

    private JdbcClient.StatementSpec asked(String query, Collection<Day> days) {
        return transactions
                .sql()
                .sql(query)
                .param(
                        "people",
                        days.stream().map(day -> day.timekeeper().value()).toArray(String[]::new))
                .param("days", days.stream().map(day -> day.day().toString()).toArray(String[]::new));
    }

    /// Time that is charged on another matter or waits to be: nothing reversed, nothing that a biller set to no charge.
    ///
    /// @param matter of the bill
    /// @param days of its people
    public List<UUID> elsewhere(MatterId matter, Collection<Day> days) {
        return days.isEmpty()
                ? List.of()
                : asked("""
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
                    """, days)
                        .param("matter", matter.value())
                        .query((row, _) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                        .list();
    }
}
