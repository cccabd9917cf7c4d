package tenths.store;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tenths.firm.ClientId;
import tenths.firm.TimekeeperId;
import tenths.guidelines.Surroundings.ClientDay;
import tenths.guidelines.Surroundings.Day;
import tenths.guidelines.Surroundings.Fingerprint;
import tenths.time.Expense;
import tenths.time.Hours;
import tenths.time.TimeEntry;
import tenths.time.Work;

/// What stands around a bill in the firm's other work: long days, and the same words twice.
public final class Neighbours {
    /// A day on which someone worked less than this can break no daily limit, and is not reported.
    private static final int LONG_DAY_SECONDS = 4 * 3_600;

    private static final BigDecimal SECONDS_PER_HUNDREDTH = BigDecimal.valueOf(36);

    private static final String WITHIN = "w.day between :from and :to";
    private static final String KNOWN = " and w.id <= :last";
    private static final String REVERSED = "r.reversed_at <= :then";
    private static final String ALL = "true";
    private static final int VERSION_BITS = 16;
    private static final long LAST_OF_VERSION = 0x7FFFL;

    private final Transactions transactions;

    public Neighbours(Transactions transactions) {
        this.transactions = transactions;
    }

    /// Long days, by client and over all clients.
    public record Days(Map<ClientDay, Hours> byClient, Map<Day, Hours> overall) {}

    /// The same person (or expense code), day and words more than once for a client.
    ///
    /// @param works everything that has this fingerprint
    public record Twin(ClientId client, Fingerprint fingerprint, Set<UUID> works) {}

    /// Both sums in one pass; the client is null in those over all clients. Where matters
    /// and reversals are read is put in.
    private static final String DAYS = """
            select m.client_id, w.timekeeper_id, w.day, sum(w.worked_seconds) as seconds
              from work w join %s m on m.id = w.matter_id
             where w.kind = 'F' and %s
               and not exists (select from %s r where r.work_id = w.id)
             group by grouping sets ((m.client_id, w.timekeeper_id, w.day), (w.timekeeper_id, w.day))
            having sum(w.worked_seconds) > %d
            """;

    /// The same with rows that are in no table yet.
    private static final String DAYS_WITH = """
            with typed as (select * from unnest(cast(:people as text[]), cast(:days as date[]),
                                  cast(:matters as text[]), cast(:seconds as integer[]))
                                  t(timekeeper_id, day, matter_id, worked_seconds)),
                 together as (
                     select w.timekeeper_id, w.day, w.matter_id, w.worked_seconds from work w
                      where w.kind = 'F' and (w.timekeeper_id, w.day) in (select timekeeper_id, day from typed)
                        and not exists (select from work_reversal r where r.work_id = w.id)
                      union all select * from typed)
            select m.client_id, w.timekeeper_id, w.day, sum(w.worked_seconds) as seconds
              from together w join matter m on m.id = w.matter_id
             group by grouping sets ((m.client_id, w.timekeeper_id, w.day), (w.timekeeper_id, w.day))
            having sum(w.worked_seconds) > %d
            """;

    /// For a run both are read whole, once. Left to itself, and without statistics of what has just arrived, the
    /// planner would look them up for each single row.
    private static final String READ_WHOLE = """
            with matters as materialized (select id, client_id from matter),
                 reversals as materialized (select work_id from work_reversal r where %s)
            """;

    /// Rows are numbered by the hash of client, day and words, which is short; only the few that are not alone are read
    /// whole, each by its key: left to itself, the planner takes them for many and reads the work of all years. It
    /// sorts once whatever the statistics say: a fresh import has none yet.
    private static final String TWINS = """
            select c.client_id, c.who, c.day, w.narrative, array_agg(c.id) as works
              from (select w.id, m.client_id, coalesce(w.timekeeper_id, w.expense_code) as who, w.day,
                           count(*) over (partition by hashtextextended(w.narrative,
                                   hashtextextended(m.client_id, w.day - date '2000-01-01'))) as alike
                      from work w join matter m on m.id = w.matter_id
                     where %s) c
             cross join lateral (select narrative from work w where w.id = c.id offset 0) w
             where c.alike > 1 and not exists (select from work_reversal r where r.work_id = c.id and %s)
             group by c.client_id, c.who, c.day, w.narrative
            having count(*) > 1
            """;

    /// The indexes of a matter's days and of a person's days lead there, however many years there are.
    private static final String TWINS_OF = """
            select m.client_id, t.who, w.day, w.narrative, array_agg(distinct w.id) as works
              from unnest(cast(:matters as text[]), cast(:who as text[]), cast(:days as date[]), cast(:words as text[]))
                          t(matter_id, who, day, words)
              join matter own on own.id = t.matter_id
              join matter m on m.client_id = own.client_id
              join work w on w.matter_id = m.id and w.day = t.day and w.narrative = t.words
                         and coalesce(w.timekeeper_id, w.expense_code) = t.who
             where not exists (select from work_reversal r where r.work_id = w.id)
             group by m.client_id, t.who, w.day, w.narrative
            """;

    /// What long days and twins of a period depend on. Work and reversals are only ever added, so as many as before are
    /// the same as before; which client a matter belongs to can change.
    ///
    /// @param matters a sum over matters and their clients
    public record State(long works, long reversals, BigDecimal matters) {}

    public State state(LocalDate from, LocalDate to) {
        return transactions
                .sql()
                .sql("""
                        select (select count(*) from work where day between :from and :to),
                               (select count(*) from work_reversal),
                               (select coalesce(sum(hashtextextended(client_id, hashtextextended(id, 0))), 0)
                                  from matter)
                        """)
                .param("from", from)
                .param("to", to)
                .query((row, _) -> new State(row.getLong(1), row.getLong(2), row.getBigDecimal(3)))
                .single();
    }

    /// All long days of a period.
    public Days days(LocalDate from, LocalDate to) {
        return days(whole(WITHIN, ALL), Map.of("from", from, "to", to));
    }

    /// All long days of a period, as far as they were known at a time.
    public Days days(LocalDate from, LocalDate to, Instant then) {
        return days(whole(WITHIN + KNOWN, REVERSED), known(from, to, then));
    }

    private static String whole(String which, String reversals) {
        return READ_WHOLE.formatted(reversals) + DAYS.formatted("matters", which, "reversals", LONG_DAY_SECONDS);
    }

    /// Identities of work are in the order of the time at which it came (UUID version 7).
    ///
    /// @return the greatest identity of what had come by a time
    public static UUID lastKnown(Instant then) {
        return new UUID((then.toEpochMilli() << VERSION_BITS) | LAST_OF_VERSION, -1);
    }

    private static Map<String, Object> known(LocalDate from, LocalDate to, Instant then) {
        return Map.of("from", from, "to", to, "last", lastKnown(then), "then", then.atOffset(ZoneOffset.UTC));
    }

    /// The long days among those on which the people of some work worked.
    public Days days(Collection<Work> works) {
        var pairs = works.stream()
                .filter(TimeEntry.class::isInstance)
                .map(TimeEntry.class::cast)
                .map(entry -> new Day(entry.timekeeper(), entry.day()))
                .distinct()
                .toList();
        var which = "(w.timekeeper_id, w.day) in"
                + " (select * from unnest(cast(:people as text[]), cast(:days as date[])))";
        return days(DAYS.formatted("matter", which, "work_reversal", LONG_DAY_SECONDS), pairs(pairs));
    }

    /// The long days of work that nobody has approved yet, as they would be with it.
    public Days daysWith(Collection<TimeEntry> typed) {
        return days(DAYS_WITH.formatted(LONG_DAY_SECONDS), typed(typed));
    }

    private Days days(String query, Map<String, Object> parameters) {
        var byClient = new HashMap<ClientDay, Hours>();
        var overall = new HashMap<Day, Hours>();
        transactions.sql().sql(query).params(parameters).query(row -> {
            var client = row.getString("client_id");
            var person = new TimekeeperId(row.getString("timekeeper_id"));
            var day = row.getObject("day", LocalDate.class);
            var worked = hours(row.getLong("seconds"));
            if (client == null) {
                overall.put(new Day(person, day), worked);
            } else {
                byClient.put(new ClientDay(new ClientId(client), person, day), worked);
            }
        });
        return new Days(byClient, overall);
    }

    /// All twins of a period.
    public List<Twin> twins(LocalDate from, LocalDate to) {
        return twins(TWINS.formatted(WITHIN, ALL), Map.of("from", from, "to", to));
    }

    /// All twins of a period, as far as they were known at a time.
    public List<Twin> twins(LocalDate from, LocalDate to, Instant then) {
        return twins(TWINS.formatted(WITHIN + KNOWN, REVERSED), known(from, to, then));
    }

    /// The twins among the days of some work of one client.
    public List<Twin> twins(ClientId client, Collection<Work> works) {
        var days = works.stream()
                .map(Work::day)
                .distinct()
                .map(LocalDate::toString)
                .toArray(String[]::new);
        return twins(
                TWINS.formatted("m.client_id = :client and w.day = any(cast(:days as date[]))", ALL),
                Map.of("client", client.value(), "days", days));
    }

    /// Approved work that says the same as some that nobody has approved yet.
    public List<Twin> twinsOf(Collection<Work> typed) {
        return transactions
                .sql()
                .sql(TWINS_OF)
                .params(Map.of(
                        "matters",
                                typed.stream()
                                        .map(work -> work.matter().value())
                                        .toArray(String[]::new),
                        "who", typed.stream().map(Neighbours::who).toArray(String[]::new),
                        "days",
                                typed.stream()
                                        .map(work -> work.day().toString())
                                        .toArray(String[]::new),
                        "words", typed.stream().map(Work::narrative).toArray(String[]::new)))
                .query(Neighbours::twin)
                .list();
    }

    private static String who(Work work) {
        return switch (work) {
            case TimeEntry entry -> entry.timekeeper().value();
            case Expense expense -> expense.codes().expense();
        };
    }

    private List<Twin> twins(String query, Map<String, Object> parameters) {
        return transactions
                .sql()
                .sql(query)
                .params(parameters)
                .query(Neighbours::twin)
                .list();
    }

    private static Twin twin(ResultSet row, int number) throws SQLException {
        return new Twin(
                new ClientId(row.getString("client_id")),
                Fingerprint.of(row.getString("who"), row.getObject("day", LocalDate.class), row.getString("narrative")),
                new HashSet<>(List.of((UUID[]) row.getArray("works").getArray())));
    }

    private static Map<String, Object> typed(Collection<TimeEntry> entries) {
        return Map.of(
                "people",
                        entries.stream()
                                .map(entry -> entry.timekeeper().value())
                                .toArray(String[]::new),
                "days", entries.stream().map(entry -> entry.day().toString()).toArray(String[]::new),
                "matters", entries.stream().map(entry -> entry.matter().value()).toArray(String[]::new),
                "seconds",
                        entries.stream().map(entry -> entry.worked().seconds()).toArray(Integer[]::new));
    }

    private static Map<String, Object> pairs(List<Day> days) {
        return Map.of(
                "people", days.stream().map(day -> day.timekeeper().value()).toArray(String[]::new),
                "days", days.stream().map(day -> day.day().toString()).toArray(String[]::new));
    }

    private static Hours hours(long seconds) {
        return new Hours(BigDecimal.valueOf(seconds)
                .divide(SECONDS_PER_HUNDREDTH, 0, RoundingMode.HALF_UP)
                .intValueExact());
    }
}
