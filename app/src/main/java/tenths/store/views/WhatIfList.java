package tenths.store.views;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tenths.invoicing.whatif.Sums.Kind;
import tenths.store.Transactions;

/// Changes that were tried on past bills and what came of them, found, sorted and paged by the database.
public final class WhatIfList {
    private static final String RUNS = """
            select w.id, w.body, w.words, w.client_id, c.name as client_name, w.matter_id, w.from_day, w.to_day,
                   w.asked_by, w.asked_at, w.ended_at, w.bills, w.lines, w.of_lines, w.doubts
              from what_if w left join client c on c.id = w.client_id
            """;

    /// The orders in which lines may be asked for.
    private static final Map<String, String> ORDERS = Map.of(
            "", "abs(l.after_minor - l.before_minor) desc, l.place",
            "bill", "l.place",
            "day", "l.day, l.place",
            "person", "l.timekeeper_id, l.place",
            "up", "l.after_minor - l.before_minor desc, l.place",
            "down", "l.after_minor - l.before_minor, l.place");

    private final Transactions transactions;

    public WhatIfList(Transactions transactions) {
        this.transactions = transactions;
    }

    /// What was asked, and how far it came.
    ///
    /// @param ended null while it runs, and for ever where it broke off
    public record Run(
            UUID id,
            String body,
            String words,
            @Nullable String client,
            @Nullable String clientName,
            @Nullable String matter,
            LocalDate from,
            LocalDate to,
            String by,
            Instant askedAt,
            @Nullable Instant ended,
            int bills,
            long lines,
            long ofLines,
            int doubts) {}

    /// The newest first.
    public List<Run> runs(int limit) {
        return transactions
                .sql()
                .sql(RUNS + " order by w.asked_at desc, w.id limit :limit")
                .param("limit", limit)
                .query(WhatIfList::run)
                .list();
    }

    /// One, or none.
    public List<Run> run(UUID id) {
        return transactions
                .sql()
                .sql(RUNS + " where w.id = :id")
                .param("id", id)
                .query(WhatIfList::run)
                .list();
    }

    private static Run run(ResultSet row, int number) throws SQLException {
        var ended = row.getTimestamp("ended_at");
        return new Run(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                text(row, "body"),
                text(row, "words"),
                row.getString("client_id"),
                row.getString("client_name"),
                row.getString("matter_id"),
                day(row, "from_day"),
                day(row, "to_day"),
                text(row, "asked_by"),
                row.getTimestamp("asked_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getInt("bills"),
                row.getLong("lines"),
                row.getLong("of_lines"),
                row.getInt("doubts"));
    }

    /// Figures of a client, matter, person or month, or of all; amounts in minor units.
    ///
    /// @param name of the client, matter or person; else as `of`
    public record Sum(
            Kind kind,
            String of,
            String name,
            String currency,
            int bills,
            int lines,
            long before,
            long after,
            int added,
            int gone,
            long addedAtRisk,
            long goneAtRisk) {
        public long change() {
            return after - before;
        }
    }

    /// Those of a kind: months in their order, the rest with what changes most first.
    public List<Sum> sums(UUID id, Kind kind, int limit) {
        var order = kind == Kind.MONTH
                ? "s.of_what, s.currency"
                : "abs(s.after_minor - s.before_minor) desc, s.added + s.gone desc, s.of_what, s.currency";
        return transactions
                .sql()
                .sql("""
                        select s.*, coalesce(c.name, m.name,
                                             t.last_name || coalesce(', ' || nullif(t.first_name, ''), ''),
                                             s.of_what) as name
                          from what_if_sum s
                          left join client c on s.kind = 'CLIENT' and c.id = s.of_what
                          left join matter m on s.kind = 'MATTER' and m.id = s.of_what
                          left join timekeeper t on s.kind = 'PERSON' and t.id = s.of_what
                         where s.what_if_id = :id and s.kind = :kind order by %s limit :limit
                        """.formatted(order))
                .param("id", id)
                .param("kind", kind.name())
                .param("limit", limit)
                .query((row, _) -> new Sum(
                        kind,
                        text(row, "of_what"),
                        text(row, "name"),
                        text(row, "currency"),
                        row.getInt("bills"),
                        row.getInt("lines"),
                        row.getLong("before_minor"),
                        row.getLong("after_minor"),
                        row.getInt("added"),
                        row.getInt("gone"),
                        row.getLong("added_minor"),
                        row.getLong("gone_minor")))
                .list();
    }

    /// How many different clients, matters, people or months it concerns.
    public int count(UUID id, Kind kind) {
        return transactions
                .sql()
                .sql("select count(distinct of_what) from what_if_sum where what_if_id = :id and kind = :kind")
                .param("id", id)
                .param("kind", kind.name())
                .query(Integer.class)
                .single();
    }

    /// Which lines or findings; blank for all.
    ///
    /// @param month of the invoice's date: `2026-10`
    /// @param rule code of a rule, for findings
    public record Filter(String client, String matter, String person, String month, String rule) {
        public static final Filter ALL = new Filter("", "", "", "", "");
    }

    private static final String BILL = """
             and (:client = '' or i.client_id = :client) and (:matter = '' or i.matter_id = :matter)
             and (:month = '' or to_char(i.date, 'YYYY-MM') = :month)
            """;

    private static final String LINES =
            " from what_if_line l join invoice i on i.id = l.invoice_id where l.what_if_id = :id"
                    + " and (:person = '' or l.timekeeper_id = :person)" + BILL;

    private static final String FINDINGS =
            " from what_if_finding f join invoice i on i.id = f.invoice_id where f.what_if_id = :id"
                    + " and (:rule = '' or f.rule = :rule)" + BILL;

    /// A line that would have cost something else.
    ///
    /// @param number 0 for one that the bill does not have
    public record Line(
            int place,
            String invoice,
            int number,
            String client,
            String matter,
            String person,
            LocalDate day,
            String description,
            String currency,
            long before,
            long after) {
        public long change() {
            return after - before;
        }
    }

    /// Whether lines can be asked for in this order.
    public static boolean isOrder(String order) {
        return ORDERS.containsKey(order);
    }

    /// @param order one that [#isOrder]
    public List<Line> lines(UUID id, Filter filter, String order, int offset, int limit) {
        return filtered(
                        "select l.*, i.number as invoice, i.client_id, i.matter_id" + LINES + " order by "
                                + Objects.requireNonNull(ORDERS.get(order)) + " limit :limit offset :offset",
                        id,
                        filter)
                .param("limit", limit)
                .param("offset", offset)
                .query(WhatIfList::line)
                .list();
    }

    public int countLines(UUID id, Filter filter) {
        return filtered("select count(*)" + LINES, id, filter)
                .query(Integer.class)
                .single();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getInt("place"),
                text(row, "invoice"),
                row.getInt("number"),
                text(row, "client_id"),
                text(row, "matter_id"),
                Objects.requireNonNullElse(row.getString("timekeeper_id"), ""),
                day(row, "day"),
                text(row, "description"),
                text(row, "currency"),
                row.getLong("before_minor"),
                row.getLong("after_minor"));
    }

    /// A line with both its traces, encoded.
    ///
    /// @param was empty for a line that the bill does not have
    /// @param would empty for a line that would be gone
    public record Traced(Line line, String was, String would) {}

    /// One line by its place, or none.
    public List<Traced> traced(UUID id, int place) {
        return transactions
                .sql()
                .sql("""
                        select l.*, i.number as invoice, i.client_id, i.matter_id, coalesce(k.trace, '') as was
                          from what_if_line l join invoice i on i.id = l.invoice_id
                          left join invoice_line k on k.invoice_id = l.invoice_id and k.number = l.number
                         where l.what_if_id = :id and l.place = :place
                        """)
                .param("id", id)
                .param("place", place)
                .query((row, number) -> new Traced(line(row, number), text(row, "was"), text(row, "trace")))
                .list();
    }

    /// A finding that there would have been, or would not.
    ///
    /// @param atRisk in minor units; null where no amount can be named
    public record Finding(
            String invoice,
            String client,
            String matter,
            boolean added,
            String rule,
            String severity,
            String currency,
            @Nullable Long atRisk,
            String message,
            String lines) {}

    public List<Finding> findings(UUID id, Filter filter, int offset, int limit) {
        return filtered(
                        "select f.*, i.number as invoice, i.client_id, i.matter_id, i.currency,"
                                + " array_to_string(f.lines, ', ') as numbers" + FINDINGS
                                + " order by f.place limit :limit offset :offset",
                        id,
                        filter)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> new Finding(
                        text(row, "invoice"),
                        text(row, "client_id"),
                        text(row, "matter_id"),
                        row.getBoolean("added"),
                        text(row, "rule"),
                        text(row, "severity"),
                        text(row, "currency"),
                        row.getObject("at_risk_minor", Long.class),
                        text(row, "message"),
                        text(row, "numbers")))
                .list();
    }

    public int countFindings(UUID id, Filter filter) {
        return filtered("select count(*)" + FINDINGS, id, filter)
                .query(Integer.class)
                .single();
    }

    /// A figure of a bill that does not follow from what it keeps.
    public record Doubt(String invoice, String what) {}

    public List<Doubt> doubts(UUID id, int limit) {
        return transactions
                .sql()
                .sql("select i.number, d.what from what_if_doubt d join invoice i on i.id = d.invoice_id"
                        + " where d.what_if_id = :id order by d.place limit :limit")
                .param("id", id)
                .param("limit", limit)
                .query((row, _) -> new Doubt(text(row, "number"), text(row, "what")))
                .list();
    }

    private JdbcClient.StatementSpec filtered(String sql, UUID id, Filter filter) {
        return transactions
                .sql()
                .sql(sql)
                .param("id", id)
                .param("client", filter.client())
                .param("matter", filter.matter())
                .param("person", filter.person())
                .param("month", filter.month())
                .param("rule", filter.rule());
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, LocalDate.class));
    }
}
