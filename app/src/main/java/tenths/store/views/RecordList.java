package tenths.store.views;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tenths.audit.Action;
import tenths.store.Transactions;

/// Searches the house book: by bill, person, matter, kind of act and day; newest first.
public final class RecordList {
    /// Said only where it is asked for, so that the index of the book can be used.
    private static final String ABOUT = "(subject_id = any(:subjects) or matter_id = :about or client_id = :about)";

    private final Transactions transactions;

    public RecordList(Transactions transactions) {
        this.transactions = transactions;
    }

    /// What to look for; a blank or null field asks for nothing.
    ///
    /// @param about an invoice number, a matter, a client, or the identity of a prebill
    /// @param word in the reason or the details
    public record Filter(
            String about,
            String actor,
            String word,
            @Nullable Action action,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /// An event.
    ///
    /// @param details canonical JSON
    /// @param currency of its amounts: the client's, or the firm's own
    public record Row(
            long seq,
            Instant at,
            String actor,
            Action action,
            String subjectType,
            String subject,
            @Nullable String client,
            @Nullable String matter,
            @Nullable String reason,
            String details,
            String currency) {}

    /// The newest events before a position.
    ///
    /// @param before `Long.MAX_VALUE` for the newest of all
    public List<Row> before(Filter filter, long before, int limit, ZoneId zone) {
        var from = filter.from();
        var to = filter.to();
        var action = filter.action();
        var about = filter.about().strip();
        return transactions
                .sql()
                .sql("""
                        select seq, at, actor, action, subject_type, subject_id, client_id, matter_id, reason, details,
                               coalesce((select c.currency from client c where c.id = e.client_id),
                                        (select f.currency from firm f)) as currency
                          from audit_event e
                         where seq < :before and %s
                           and (:actor = '' or actor = :actor)
                           and (:action = '' or action = :action)
                           and (:word = '' or strpos(lower(concat_ws(' ', reason, details)), lower(:word)) > 0)
                           and at >= :from and at < :to
                         order by seq desc limit :limit
                        """.formatted(about.isEmpty() ? "true" : ABOUT))
                .param("before", before)
                .param("about", about)
                .param("subjects", subjects(about))
                .param("actor", filter.actor().strip())
                .param("action", action == null ? "" : action.word())
                .param("word", filter.word().strip())
                .param(
                        "from",
                        (from == null ? LocalDate.EPOCH : from)
                                .atStartOfDay(zone)
                                .toOffsetDateTime())
                .param(
                        "to",
                        (to == null ? LocalDate.of(2061, 1, 1) : to.plusDays(1))
                                .atStartOfDay(zone)
                                .toOffsetDateTime())
                .param("limit", limit)
                .query(RecordList::row)
                .list();
    }

    /// What it is, and the prebill of which it became the invoice.
    private String[] subjects(String about) {
        return transactions
                .sql()
                .sql("select :about union select prebill_id::text from invoice where number = :about")
                .param("about", about)
                .query((row, _) -> Objects.requireNonNull(row.getString(1)))
                .list()
                .toArray(String[]::new);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("seq"),
                row.getTimestamp("at").toInstant(),
                Objects.requireNonNull(row.getString("actor")),
                Action.of(row.getString("action")),
                Objects.requireNonNull(row.getString("subject_type")),
                Objects.requireNonNull(row.getString("subject_id")),
                row.getString("client_id"),
                row.getString("matter_id"),
                row.getString("reason"),
                Objects.requireNonNull(row.getString("details")),
                Objects.requireNonNullElse(row.getString("currency"), "USD"));
    }

    /// How many events are in the book.
    public long events() {
        return transactions
                .sql()
                .sql("select seq from audit_head")
                .query(Long.class)
                .single();
    }

    /// Minutes of billers' hands-on work since a moment: per person and act at most two minutes since the act before.
    /// Entries that came in are no acts of their own: their import is.
    public long handsOnMinutes(Instant since) {
        return transactions
                .sql()
                .sql("""
                        select coalesce(round(sum(least(extract(epoch from gap), 120)) / 60), 0)::bigint from (
                            select at - lag(at) over (partition by actor order by seq) as gap from audit_event
                             where at >= :since and action not in ('EntryApproved', 'ExpenseRecorded')
                               and actor in (select login from app_user where role = 'BILLER')) acts
                        """)
                .param("since", since.atOffset(java.time.ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }
}
