package tenths.store.capture;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tenths.firm.TimekeeperId;
import tenths.store.Transactions;

/// What people worked on which days, their days off, and the weeks that they called complete.
public final class Weeks {
    private final Transactions transactions;

    public Weeks(Transactions transactions) {
        this.transactions = transactions;
    }

    /// Approved seconds by person and day.
    public Map<TimekeeperId, Map<LocalDate, Long>> approved(
            Collection<TimekeeperId> people, LocalDate from, LocalDate to) {
        return seconds(between("""
                select w.timekeeper_id, w.day, sum(w.worked_seconds) as seconds from work w
                 where w.kind = 'F' and w.timekeeper_id = any(:people) and w.day between :from and :to
                   and not exists (select from work_reversal r where r.work_id = w.id)
                 group by w.timekeeper_id, w.day
                """, people, from, to));
    }

    /// Lets nobody else approve time of this person until the transaction ends.
    public void hold(TimekeeperId of) {
        transactions
                .sql()
                .sql("select pg_advisory_xact_lock(hashtextextended('days of ' || :of, 0))")
                .param("of", of.value())
                .query(row -> {});
    }

    /// Seconds in drafts that wait for their person, by day. Nobody else is to see them.
    public Map<TimekeeperId, Map<LocalDate, Long>> drafted(
            Collection<TimekeeperId> people, LocalDate from, LocalDate to) {
        return seconds(between("""
                select d.timekeeper_id, d.day, sum(d.worked_seconds) as seconds from draft d
                 where d.state = 'OPEN' and d.worked_seconds is not null and d.timekeeper_id = any(:people)
                   and d.day between :from and :to
                 group by d.timekeeper_id, d.day
                """, people, from, to));
    }

    /// The drafts of a person on these days that wait for them.
    public List<UUID> drafts(TimekeeperId of, LocalDate from, LocalDate to) {
        return transactions
                .sql()
                .sql("select id from draft where state = 'OPEN' and timekeeper_id = :of and day between :from and :to"
                        + " order by day, id")
                .param("of", of.value())
                .param("from", from)
                .param("to", to)
                .query((row, _) -> Objects.requireNonNull(row.getObject("id", UUID.class)))
                .list();
    }

    /// How many drafts of a person wait without a day.
    public int draftsWithoutDay(TimekeeperId of) {
        return transactions
                .sql()
                .sql("select count(*) from draft where state = 'OPEN' and timekeeper_id = :of and day is null")
                .param("of", of.value())
                .query(Integer.class)
                .single();
    }

    public Map<TimekeeperId, Set<LocalDate>> daysOff(Collection<TimekeeperId> people, LocalDate from, LocalDate to) {
        return days(between(
                "select timekeeper_id, day from day_off"
                        + " where timekeeper_id = any(:people) and day between :from and :to",
                people,
                from,
                to));
    }

    /// The Mondays of complete weeks.
    public Map<TimekeeperId, Set<LocalDate>> complete(Collection<TimekeeperId> people, LocalDate from, LocalDate to) {
        return days(between(
                "select timekeeper_id, monday as day from complete_week"
                        + " where timekeeper_id = any(:people) and monday between :from and :to",
                people,
                from,
                to));
    }

    /// @return false if it was complete already
    public boolean setComplete(TimekeeperId of, LocalDate monday, Instant at) {
        return transactions
                        .sql()
                        .sql("insert into complete_week (timekeeper_id, monday, completed_at)"
                                + " values (:of, :monday, :at) on conflict do nothing")
                        .param("of", of.value())
                        .param("monday", monday)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// @return false if it was open already
    public boolean setOpen(TimekeeperId of, LocalDate monday) {
        return transactions
                        .sql()
                        .sql("delete from complete_week where timekeeper_id = :of and monday = :monday")
                        .param("of", of.value())
                        .param("monday", monday)
                        .update()
                == 1;
    }

    /// @return false if nothing changed
    public boolean setOff(TimekeeperId of, LocalDate day, boolean off) {
        return transactions
                        .sql()
                        .sql(
                                off
                                        ? "insert into day_off (timekeeper_id, day) values (:of, :day)"
                                                + " on conflict do nothing"
                                        : "delete from day_off where timekeeper_id = :of and day = :day")
                        .param("of", of.value())
                        .param("day", day)
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec between(
            String sql, Collection<TimekeeperId> people, LocalDate from, LocalDate to) {
        return transactions
                .sql()
                .sql(sql)
                .param("people", people.stream().map(TimekeeperId::value).toArray(String[]::new))
                .param("from", from)
                .param("to", to);
    }

    private static Map<TimekeeperId, Map<LocalDate, Long>> seconds(JdbcClient.StatementSpec statement) {
        var seconds = new HashMap<TimekeeperId, Map<LocalDate, Long>>();
        statement.query(row -> {
            seconds.computeIfAbsent(new TimekeeperId(row.getString("timekeeper_id")), _ -> new HashMap<>())
                    .put(Objects.requireNonNull(row.getObject("day", LocalDate.class)), row.getLong("seconds"));
        });
        return seconds;
    }

    private static Map<TimekeeperId, Set<LocalDate>> days(JdbcClient.StatementSpec statement) {
        var days = new HashMap<TimekeeperId, Set<LocalDate>>();
        statement.query(row -> {
            days.computeIfAbsent(new TimekeeperId(row.getString("timekeeper_id")), _ -> new HashSet<>())
                    .add(Objects.requireNonNull(row.getObject("day", LocalDate.class)));
        });
        return days;
    }
}
