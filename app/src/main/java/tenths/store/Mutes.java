package tenths.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import tenths.firm.ClientId;
import tenths.guidelines.Mute;

/// Clauses that are not applied for a while.
public final class Mutes {
    private final Transactions transactions;

    public Mutes(Transactions transactions) {
        this.transactions = transactions;
    }

    /// @param reason why, in the words of the person
    public record Row(UUID id, Mute mute, String reason, String by, Instant at) {}

    /// What is muted on a day, by client.
    public Map<ClientId, List<Mute>> inForce(LocalDate day) {
        return rows(day).stream().map(Row::mute).collect(Collectors.groupingBy(Mute::client));
    }

    /// What is muted on a day, the one that ends first above.
    public List<Row> rows(LocalDate day) {
        return transactions.sql().sql("""
                        select id, client_id, rule, reference, until, reason, muted_by, muted_at from mute
                         where ended_at is null and until >= :day order by until, client_id, rule, reference
                        """).param("day", day).query(Mutes::row).list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                new Mute(
                        new ClientId(Objects.requireNonNull(row.getString("client_id"))),
                        Objects.requireNonNull(row.getString("rule")),
                        Objects.requireNonNull(row.getString("reference")),
                        Objects.requireNonNull(row.getObject("until", LocalDate.class))),
                Objects.requireNonNull(row.getString("reason")),
                Objects.requireNonNull(row.getString("muted_by")),
                row.getTimestamp("muted_at").toInstant());
    }

    /// Adds one; an earlier one of the same clause, run out or not, ends with it.
    public void add(Row row) {
        var mute = row.mute();
        transactions
                .sql()
                .sql("update mute set ended_by = :by, ended_at = :at where ended_at is null and client_id = :client"
                        + " and rule = :rule and reference = :reference")
                .param("by", row.by())
                .param("at", row.at().atOffset(ZoneOffset.UTC))
                .param("client", mute.client().value())
                .param("rule", mute.rule())
                .param("reference", mute.reference())
                .update();
        transactions
                .sql()
                .sql("""
                        insert into mute (id, client_id, rule, reference, reason, until, muted_by, muted_at)
                        values (:id, :client, :rule, :reference, :reason, :until, :by, :at)
                        """)
                .param("id", row.id())
                .param("client", mute.client().value())
                .param("rule", mute.rule())
                .param("reference", mute.reference())
                .param("reason", row.reason())
                .param("until", mute.until())
                .param("by", row.by())
                .param("at", row.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Ends one before its time.
    ///
    /// @return it, or none if it was ended or is unknown
    public List<Row> end(UUID id, String by, Instant at) {
        return transactions
                .sql()
                .sql("""
                        update mute set ended_by = :by, ended_at = :at where id = :id and ended_at is null
                        returning id, client_id, rule, reference, until, reason, muted_by, muted_at
                        """)
                .param("id", id)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Mutes::row)
                .list();
    }
}
