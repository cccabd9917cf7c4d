package tenths.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How final bills left the house: rows are added, and taken back by another row.
public final class Submissions {
    private static final String COLUMNS = """
            select s.id, s.invoice_id, s.portal, s.note, s.proof_name, s.proof_location,
                   encode(s.proof_sha256, 'hex') as proof_sha256, s.proof_size, s.sent_by, s.sent_at,
                   u.reason, u.undone_by, u.undone_at
              from submission s left join submission_undone u on u.submission_id = s.id
            """;

    private final Transactions transactions;

    public Submissions(Transactions transactions) {
        this.transactions = transactions;
    }

    /// The file that proves it, in the archive.
    public record Proof(String name, String location, String sha256, long sizeBytes) {}

    /// A bill that somebody sent.
    ///
    /// @param note what the portal answered; may be blank
    public record Sent(
            UUID id,
            UUID invoice,
            String portal,
            String note,
            @Nullable Proof proof,
            String by,
            Instant at) {}

    /// Why a submission does not count any more.
    public record Undone(String reason, String by, Instant at) {}

    /// @param undone null while it counts
    public record Past(Sent sent, @Nullable Undone undone) {}

    /// @return false where the bill is sent already; then nothing was added
    public boolean add(Sent sent) {
        var claimed = transactions
                .sql()
                .sql("insert into sent (invoice_id, submission_id) values (:invoice, :id) on conflict do nothing")
                .param("invoice", sent.invoice())
                .param("id", sent.id())
                .update();
        if (claimed == 0) {
            return false;
        }
        var proof = sent.proof();
        transactions
                .sql()
                .sql("""
                        insert into submission (id, invoice_id, portal, note, proof_name, proof_location, proof_sha256,
                            proof_size, sent_by, sent_at)
                        values (:id, :invoice, :portal, :note, :name, :location, decode(:sha256, 'hex'), :size,
                            :by, :at)
                        """)
                .param("id", sent.id())
                .param("invoice", sent.invoice())
                .param("portal", sent.portal())
                .param("note", sent.note())
                .param("name", proof == null ? null : proof.name())
                .param("location", proof == null ? null : proof.location())
                .param("sha256", proof == null ? null : proof.sha256())
                .param("size", proof == null ? null : proof.sizeBytes())
                .param("by", sent.by())
                .param("at", sent.at().atOffset(ZoneOffset.UTC))
                .update();
        return true;
    }

    /// Takes the submission of a bill back.
    ///
    /// @return the submission that does not count any more; none where the bill is not sent
    public Optional<Sent> undo(UUID invoice, Undone undone) {
        var taken = transactions
                .sql()
                .sql("delete from sent where invoice_id = :invoice returning submission_id")
                .param("invoice", invoice)
                .query(UUID.class)
                .optional();
        taken.ifPresent(id -> transactions
                .sql()
                .sql("insert into submission_undone (submission_id, reason, undone_by, undone_at)"
                        + " values (:id, :reason, :by, :at)")
                .param("id", id)
                .param("reason", undone.reason())
                .param("by", undone.by())
                .param("at", undone.at().atOffset(ZoneOffset.UTC))
                .update());
        return taken.flatMap(id -> of(invoice).stream()
                .map(Past::sent)
                .filter(sent -> sent.id().equals(id))
                .findFirst());
    }

    /// Everything about one bill, the newest first.
    public List<Past> of(UUID invoice) {
        return transactions
                .sql()
                .sql(COLUMNS + " where s.invoice_id = :invoice order by s.sent_at desc, s.id desc")
                .param("invoice", invoice)
                .query(Submissions::past)
                .list();
    }

    private static Past past(ResultSet row, int number) throws SQLException {
        var name = row.getString("proof_name");
        var proof = name == null
                ? null
                : new Proof(
                        name,
                        Objects.requireNonNull(row.getString("proof_location")),
                        Objects.requireNonNull(row.getString("proof_sha256")),
                        row.getLong("proof_size"));
        var sent = new Sent(
                row.getObject("id", UUID.class),
                row.getObject("invoice_id", UUID.class),
                row.getString("portal"),
                row.getString("note"),
                proof,
                row.getString("sent_by"),
                row.getTimestamp("sent_at").toInstant());
        var undoneBy = row.getString("undone_by");
        return new Past(
                sent,
                undoneBy == null
                        ? null
                        : new Undone(
                                row.getString("reason"),
                                undoneBy,
                                row.getTimestamp("undone_at").toInstant()));
    }
}
