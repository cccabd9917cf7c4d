package tenths.store.views;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenths.store.PrebillRow.State;
import tenths.store.Transactions;

/// Prebills as the biller's list shows them: counted, filtered and paged by the database.
public final class BillList {
    private static final String COLUMNS = """
            select p.id, p.state, p.version, p.matter_id, m.name as matter_name, p.client_id, c.name as client_name,
                   p.period_start, p.period_end, p.currency, p.lines, p.worked_minor, p.billed_minor, p.blocks,
                   p.acknowledges, p.warnings, p.profile, coalesce(r.last_name, p.reviewer) as reviewer,
                   p.prepared_at, p.checked_at, coalesce(p.given_at, p.prepared_at) as waits_since
            """;
    private static final String FROM = """
              from prebill p join client c on c.id = p.client_id join matter m on m.id = p.matter_id
              left join timekeeper r on r.id = p.reviewer
            """;
    private static final String WHERE = FROM + """
             where p.state = any(:states)
               and (cast(:client as text) = '' or p.client_id = :client)
               and case :only when 'FINDINGS' then p.blocks + p.acknowledges + p.warnings > 0
                              when 'OPEN' then p.blocks + p.acknowledges > 0
                              when 'WARNED' then p.blocks + p.acknowledges = 0 and p.warnings > 0
                              when 'CLEAN' then p.blocks + p.acknowledges = 0
                              when 'SPOTLESS' then p.blocks + p.acknowledges + p.warnings = 0
                              when 'CHANGED' then p.worked_minor <> p.billed_minor
                              else true end
               and (:text = '' or strpos(lower(concat_ws(' ', m.id, m.name, m.claim_number, c.id, c.name,
                    r.last_name)), lower(:text)) > 0)
            """;

    private final Transactions transactions;

    public BillList(Transactions transactions) {
        this.transactions = transactions;
    }

    /// What to show of the findings and changes of a bill.
    public enum Only {
        ALL,
        /// Something was found.
        FINDINGS,
        /// A finding waits for an answer.
        OPEN,
        /// Nothing waits for an answer, but there are warnings.
        WARNED,
        /// Nothing waits for an answer.
        CLEAN,
        /// Nothing was found at all.
        SPOTLESS,
        /// Something else is billed than was worked.
        CHANGED
    }

    /// What to show.
    ///
    /// @param text found in matter, claim, client or reviewer; blank for all
    /// @param client blank for all
    public record Filter(List<State> states, String text, String client, Only only) {
        public static Filter of(State state) {
            return new Filter(List.of(state), "", "", Only.ALL);
        }
    }

    /// A row of the list; amounts in minor units.
    ///
    /// @param waitsSince when a reviewer got it, or when it was prepared
    public record Row(
            UUID id,
            State state,
            int version,
            String matter,
            String matterName,
            String client,
            String clientName,
            LocalDate start,
            LocalDate end,
            String currency,
            int lines,
            long worked,
            long billed,
            int blocks,
            int acknowledges,
            int warnings,
            String profile,
            @Nullable String reviewer,
            Instant preparedAt,
            Instant checkedAt,
            Instant waitsSince) {}

    /// What some rows come to in one currency.
    public record Sum(
            String currency, int bills, long worked, long billed, int blocks, int acknowledges, int warnings) {}

    /// How many bills stand where.
    public Map<State, Integer> counts() {
        var counts = new EnumMap<State, Integer>(State.class);
        transactions
                .sql()
                .sql("select state, count(*) from prebill group by state")
                .query(row -> {
                    counts.put(State.valueOf(row.getString(1)), row.getInt(2));
                });
        return counts;
    }

    /// Since when the oldest bill of each state waits: for its reviewer, or since it was prepared.
    public Map<State, Instant> oldest() {
        var oldest = new EnumMap<State, Instant>(State.class);
        transactions
                .sql()
                .sql("select state, min(coalesce(given_at, prepared_at)) from prebill"
                        + " where state not in ('FINAL', 'DISCARDED') group by state")
                .query(row -> {
                    oldest.put(
                            State.valueOf(row.getString(1)), row.getTimestamp(2).toInstant());
                });
        return oldest;
    }

    public List<Row> rows(Filter filter, int offset, int limit) {
        return filtered(
                        COLUMNS + WHERE
                                + " order by p.client_id, p.matter_id, p.period_end limit :limit offset :offset",
                        filter)
                .param("limit", limit)
                .param("offset", offset)
                .query(BillList::row)
                .list();
    }

    /// A place in the list; what is there may have gone since.
    public record Place(String client, String matter, LocalDate end, UUID id) {
        /// Before the first row.
        public static final Place START = new Place("", "", LocalDate.EPOCH, new UUID(0, 0));
    }

    /// The rows behind a place: pages without holes or doubles, whatever changes between them.
    public List<Row> after(Filter filter, Place place, int limit) {
        return filtered(COLUMNS + WHERE + """
                               and (p.client_id, p.matter_id, p.period_end, p.id)
                                   > (:atClient, :atMatter, :atEnd, :atId)
                             order by p.client_id, p.matter_id, p.period_end, p.id limit :limit
                            """, filter)
                .param("atClient", place.client())
                .param("atMatter", place.matter())
                .param("atEnd", place.end())
                .param("atId", place.id())
                .param("limit", limit)
                .query(BillList::row)
                .list();
    }

    /// One bill as the list shows it, or none.
    public List<Row> find(UUID id) {
        return transactions
                .sql()
                .sql(COLUMNS + FROM + " where p.id = :id")
                .param("id", id)
                .query(BillList::row)
                .list();
    }

    /// Totals of all rows of a filter, one per currency.
    public List<Sum> sums(Filter filter) {
        return filtered("""
                select p.currency, count(*), sum(p.worked_minor), sum(p.billed_minor), sum(p.blocks),
                       sum(p.acknowledges), sum(p.warnings)
                """ + WHERE + " group by p.currency order by p.currency", filter)
                .query((row, _) -> new Sum(
                        Objects.requireNonNull(row.getString(1)),
                        row.getInt(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getInt(5),
                        row.getInt(6),
                        row.getInt(7)))
                .list();
    }

    /// The bills of a filter, for an act on all of them.
    public List<UUID> ids(Filter filter) {
        return filtered("select p.id " + WHERE + " order by p.client_id, p.matter_id, p.period_end", filter)
                .query((row, _) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list();
    }

    /// The bills before and after one in its state, for going through them in order; null at the ends.
    public record Around(@Nullable UUID before, @Nullable UUID after, int place, int of) {}

    public Around around(UUID bill, State state) {
        return transactions
                .sql()
                .sql("""
                        select before, after, place, of from (
                            select id, lag(id) over w as before, lead(id) over w as after, row_number() over w as place,
                                   count(*) over () as of
                              from prebill where state = :state
                            window w as (order by client_id, matter_id, period_end)) numbered
                         where id = :id
                        """)
                .param("state", state.name())
                .param("id", bill)
                .query((row, _) -> new Around(
                        row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getInt(3), row.getInt(4)))
                .optional()
                .orElse(new Around(null, null, 1, 1));
    }

    private org.springframework.jdbc.core.simple.JdbcClient.StatementSpec filtered(String sql, Filter filter) {
        return transactions
                .sql()
                .sql(sql)
                .param("states", filter.states().stream().map(Enum::name).toArray(String[]::new))
                .param("text", filter.text().strip())
                .param("client", filter.client())
                .param("only", filter.only().name());
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                State.valueOf(row.getString("state")),
                row.getInt("version"),
                Objects.requireNonNull(row.getString("matter_id")),
                Objects.requireNonNull(row.getString("matter_name")),
                Objects.requireNonNull(row.getString("client_id")),
                Objects.requireNonNull(row.getString("client_name")),
                Objects.requireNonNull(row.getObject("period_start", LocalDate.class)),
                Objects.requireNonNull(row.getObject("period_end", LocalDate.class)),
                Objects.requireNonNull(row.getString("currency")),
                row.getInt("lines"),
                row.getLong("worked_minor"),
                row.getLong("billed_minor"),
                row.getInt("blocks"),
                row.getInt("acknowledges"),
                row.getInt("warnings"),
                Objects.requireNonNull(row.getString("profile")),
                row.getString("reviewer"),
                row.getTimestamp("prepared_at").toInstant(),
                row.getTimestamp("checked_at").toInstant(),
                row.getTimestamp("waits_since").toInstant());
    }
}
