package tenths.store.papers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenths.firm.ClientId;
import tenths.firm.MatterId;
import tenths.guidelines.Surroundings.Fingerprint;
import tenths.money.Money;
import tenths.store.Transactions;

/// What clients objected to on invoices: lines that they sent back, and amounts that they took off. What does not count
/// any more has a withdrawal beside it.
public final class Objections {
    private static final String RETURNED = """
        select o.*, i.client_id, i.matter_id, l.day as line_day, l.description,
               coalesce(l.timekeeper_id, l.expense_code) as who, %s
          from returned_line o join invoice i on i.id = o.invoice_id
          join invoice_line l on l.invoice_id = o.invoice_id and l.number = o.line
          left join objection_withdrawal w on w.invoice_id = o.invoice_id and w.number = o.number
         where %s order by o.invoice_id, o.number
        """;
    private static final String REDUCED = """
        select o.*, i.number as invoice, i.client_id, i.matter_id, i.currency, a.day as appealed,
               a.recorded_at as appealed_at, c.credited_at, %s
          from reduction o join invoice i on i.id = o.invoice_id
          left join reduction_appeal a on a.invoice_id = o.invoice_id and a.number = o.number
          left join credit_note c on c.invoice_id = o.invoice_id
          left join objection_withdrawal w on w.invoice_id = o.invoice_id and w.number = o.number
         where %s order by o.invoice_id, o.number
        """;
    private static final String OF_MATTERS = "i.matter_id = any(:matters)";
    private static final String ON_INVOICE = "o.invoice_id = :invoice";

    private final Transactions transactions;

    public Objections(Transactions transactions) {
        this.transactions = transactions;
    }

    /// The client sent a line back.
    ///
    /// @param number of the objection, from 1 on each invoice
    /// @param client who got the invoice
    /// @param matter of the invoice
    /// @param what the line charges, by whom and on which day
    /// @param day on which the client sent it back
    /// @param withdrawn null while it counts
    public record Returned(
            int number,
            int line,
            ClientId client,
            MatterId matter,
            Fingerprint what,
            LocalDate day,
            String reason,
            String by,
            Instant at,
            @Nullable Withdrawn withdrawn) {
        public boolean counted(Instant then) {
            return Withdrawn.counted(at, withdrawn, then);
        }
    }

    /// The client took an amount off.
    ///
    /// @param number of the objection, from 1 on each invoice
    /// @param onto the invoice
    /// @param told how and when the client said so
    /// @param appeal null where nobody objected
    /// @param creditedAt when the invoice was taken back; null while it stands
    /// @param withdrawn null while it counts
    public record Reduced(
            int number,
            Onto onto,
            Told told,
            String by,
            Instant at,
            @Nullable Appeal appeal,
            @Nullable Instant creditedAt,
            @Nullable Withdrawn withdrawn) {
        public boolean counted(Instant then) {
            return Withdrawn.counted(at, withdrawn, then) && (creditedAt == null || creditedAt.isAfter(then));
        }
    }

    /// @param client who got the invoice
    public record Onto(String invoice, ClientId client, MatterId matter) {}

    /// What the client said.
    ///
    /// @param code the client's own word for why; may be blank
    /// @param until the last day to appeal; null where the client named none
    public record Told(
            LocalDate day,
            Money amount,
            String code,
            String reason,
            @Nullable LocalDate until) {}

    /// The firm objected.
    public record Appeal(LocalDate day, Instant at) {}

    /// Of one invoice, the first first; withdrawn ones, too.
    public List<Returned> returned(UUID invoice) {
        return returned(ON_INVOICE, Map.of("invoice", invoice));
    }

    public List<Reduced> reduced(UUID invoice) {
        return reduced(ON_INVOICE, Map.of("invoice", invoice));
    }

    /// Of all invoices.
    public List<Returned> returned() {
        return returned("true", Map.of());
    }

    public List<Reduced> reduced() {
        return reduced("true", Map.of());
    }

    /// What was taken off standing invoices and nobody appealed.
    public List<Reduced> unappealed() {
        return reduced("a.invoice_id is null and c.invoice_id is null and w.invoice_id is null", Map.of());
    }

    /// Of the invoices of some matters.
    public List<Returned> returned(Collection<MatterId> matters) {
        return returned(OF_MATTERS, matters(matters));
    }

    public List<Reduced> reduced(Collection<MatterId> matters) {
        return reduced(OF_MATTERS, matters(matters));
    }

    private static Map<String, Object> matters(Collection<MatterId> matters) {
        return Map.of("matters", matters.stream().map(MatterId::value).toArray(String[]::new));
    }

    private List<Returned> returned(String which, Map<String, Object> parameters) {
        return transactions
                .sql()
                .sql(RETURNED.formatted(Withdrawn.COLUMNS, which))
                .params(parameters)
                .query(Objections::sentBack)
                .list();
    }

    private static Returned sentBack(ResultSet row, int place) throws SQLException {
        return new Returned(
                row.getInt("number"),
                row.getInt("line"),
                new ClientId(text(row, "client_id")),
                new MatterId(text(row, "matter_id")),
                Fingerprint.of(text(row, "who"), day(row, "line_day"), text(row, "description")),
                day(row, "day"),
                text(row, "reason"),
                text(row, "recorded_by"),
                row.getTimestamp("recorded_at").toInstant(),
                Withdrawn.of(row));
    }

    private List<Reduced> reduced(String which, Map<String, Object> parameters) {
        return transactions
                .sql()
                .sql(REDUCED.formatted(Withdrawn.COLUMNS, which))
                .params(parameters)
                .query(Objections::takenOff)
                .list();
    }

    private static Reduced takenOff(ResultSet row, int place) throws SQLException {
        var appealed = row.getObject("appealed", LocalDate.class);
        var credited = row.getTimestamp("credited_at");
        return new Reduced(
                row.getInt("number"),
                new Onto(
                        text(row, "invoice"),
                        new ClientId(text(row, "client_id")),
                        new MatterId(text(row, "matter_id"))),
                new Told(
                        day(row, "day"),
                        new Money(row.getLong("amount_minor"), Currency.getInstance(text(row, "currency"))),
                        text(row, "code"),
                        text(row, "reason"),
                        row.getObject("appeal_until", LocalDate.class)),
                text(row, "recorded_by"),
                row.getTimestamp("recorded_at").toInstant(),
                appealed == null
                        ? null
                        : new Appeal(appealed, row.getTimestamp("appealed_at").toInstant()),
                credited == null ? null : credited.toInstant(),
                Withdrawn.of(row));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, LocalDate.class), column);
    }
}
