package tenths.store.whatif;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenths.store.Transactions;

/// Changes that were tried on past bills and then agreed from a day on, with the way back. They stay when the answer
/// that
/// they came from is forgotten.
public final class AppliedChanges {
    private static final String ALL = "select * from applied_change";

    private final Transactions transactions;

    public AppliedChanges(Transactions transactions) {
        this.transactions = transactions;
    }

    /// A change that was applied.
    ///
    /// @param whatIf the answer that it came from
    /// @param from first day on which it holds
    /// @param reason where it is agreed
    /// @param before what stood there before, as the kind of change writes it
    /// @param backBy who took it back; null while it holds
    public record Row(
            UUID id,
            UUID whatIf,
            Text text,
            LocalDate from,
            String reason,
            String before,
            String by,
            Instant at,
            @Nullable String backBy) {
        public boolean isTakenBack() {
            return backBy != null;
        }
    }

    /// What was tried.
    ///
    /// @param body the change as YAML
    /// @param words the change in one line
    public record Text(String body, String words) {}

    /// Nobody else applies a change or takes one back until the transaction ends.
    public void lock() {
        var _ = transactions
                .sql()
                .sql("select pg_advisory_xact_lock(hashtext('applied change'))")
                .query((_, _) -> true)
                .list();
    }

    public void add(Row row) {
        transactions
                .sql()
                .sql("insert into applied_change (id, what_if_id, body, words, from_day, reason, before, applied_by,"
                        + " applied_at) values (:id, :whatIf, :body, :words, :from, :reason, :before, :by, :at)")
                .param("id", row.id())
                .param("whatIf", row.whatIf())
                .param("body", row.text().body())
                .param("words", row.text().words())
                .param("from", row.from())
                .param("reason", row.reason())
                .param("before", row.before())
                .param("by", row.by())
                .param("at", row.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The newest first.
    public List<Row> newest(int most) {
        return transactions
                .sql()
                .sql(ALL + " order by applied_at desc, id limit :most")
                .param("most", most)
                .query(AppliedChanges::row)
                .list();
    }

    /// None if there is no such change.
    public List<Row> find(UUID id) {
        return transactions
                .sql()
                .sql(ALL + " where id = :id")
                .param("id", id)
                .query(AppliedChanges::row)
                .list();
    }

    /// Those of one answer, the newest first.
    public List<Row> of(UUID whatIf) {
        return transactions
                .sql()
                .sql(ALL + " where what_if_id = :id order by applied_at desc, id")
                .param("id", whatIf)
                .query(AppliedChanges::row)
                .list();
    }

    public void takeBack(UUID id, String by, Instant at) {
        transactions
                .sql()
                .sql("update applied_change set taken_back_by = :by, taken_back_at = :at where id = :id")
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                Objects.requireNonNull(row.getObject("what_if_id", UUID.class)),
                new Text(Objects.requireNonNull(row.getString("body")), Objects.requireNonNull(row.getString("words"))),
                Objects.requireNonNull(row.getObject("from_day", LocalDate.class)),
                Objects.requireNonNull(row.getString("reason")),
                Objects.requireNonNull(row.getString("before")),
                Objects.requireNonNull(row.getString("applied_by")),
                row.getTimestamp("applied_at").toInstant(),
                row.getString("taken_back_by"));
    }
}
