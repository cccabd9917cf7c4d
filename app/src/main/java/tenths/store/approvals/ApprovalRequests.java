package tenths.store.approvals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenths.guidelines.approvals.Terms;
import tenths.store.Transactions;

/// What clients were asked to approve.
public final class ApprovalRequests {
    private static final String ROWS = """
            select r.*, f.day as refused_on, f.words as refused_with, a.number as granted_as
              from approval_request r
              left join approval_refusal f on f.request_id = r.id
              left join client_approval a on a.request_id = r.id
             where %s order by r.asked_on, r.number
            """;

    private final Transactions transactions;

    public ApprovalRequests(Transactions transactions) {
        this.transactions = transactions;
    }

    /// A question to the client.
    ///
    /// @param number given by the register
    /// @param answer null while there is none
    public record Row(
            UUID id,
            int number,
            Terms terms,
            LocalDate askedOn,
            String by,
            Instant at,
            @Nullable Answer answer) {
        public boolean isOpen() {
            return answer == null;
        }
    }

    /// What the client said.
    public sealed interface Answer {
        /// @param number of the approval
        record Granted(int number) implements Answer {}

        record Refused(LocalDate day, String words) implements Answer {}
    }

    /// All of them, the oldest first.
    public List<Row> all() {
        return rows("true", Map.of());
    }

    public Optional<Row> find(UUID id) {
        return rows("r.id = :id", Map.of("id", id)).stream().findFirst();
    }

    private List<Row> rows(String which, Map<String, Object> parameters) {
        return transactions
                .sql()
                .sql(ROWS.formatted(which))
                .params(parameters)
                .query(ApprovalRequests::row)
                .list();
    }

    private static Row row(ResultSet row, int place) throws SQLException {
        return new Row(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getInt("number"),
                TermsColumns.read(row),
                Objects.requireNonNull(row.getObject("asked_on", LocalDate.class)),
                Objects.requireNonNull(row.getString("asked_by")),
                row.getTimestamp("asked_at").toInstant(),
                answer(row));
    }

    private static @Nullable Answer answer(ResultSet row) throws SQLException {
        var granted = row.getObject("granted_as", Integer.class);
        var refused = row.getObject("refused_on", LocalDate.class);
        if (granted != null) {
            return new Answer.Granted(granted);
        }
        return refused == null
                ? null
                : new Answer.Refused(refused, Objects.requireNonNull(row.getString("refused_with")));
    }

    /// @return the number it got
    public int add(Row row) {
        return transactions
                .sql()
                .sql("insert into approval_request (id, " + TermsColumns.NAMES + ", asked_on, asked_by, asked_at)"
                        + " values (:id, " + TermsColumns.VALUES + ", :askedOn, :by, :at) returning number")
                .params(TermsColumns.parameters(row.terms()))
                .param("id", row.id())
                .param("askedOn", row.askedOn())
                .param("by", row.by())
                .param("at", row.at().atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /// @return false where the client has answered before
    public boolean refuse(UUID id, Answer.Refused answer, String by, Instant at) {
        return transactions
                        .sql()
                        .sql("""
                        insert into approval_refusal (request_id, day, words, told_by, told_at)
                        select r.id, :day, :words, :by, :at from approval_request r
                         where r.id = :id and not exists (select from client_approval a where a.request_id = r.id)
                            on conflict do nothing
                        """)
                        .param("id", id)
                        .param("day", answer.day())
                        .param("words", answer.words())
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }
}
