package tenths.store.approvals;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import tenths.store.Transactions;

/// The papers on which approvals stand. The archive has the bytes.
public final class ApprovalDocuments {
    private final Transactions transactions;

    public ApprovalDocuments(Transactions transactions) {
        this.transactions = transactions;
    }

    /// A paper of an approval.
    public record Row(UUID id, UUID approval, KeptFile file, String by, Instant at) {}

    /// Of one approval, the first kept first.
    public List<Row> of(UUID approval) {
        return transactions
                .sql()
                .sql("select * from approval_document where approval_id = :approval order by kept_at, id")
                .param("approval", approval)
                .query((row, _) -> new Row(
                        Objects.requireNonNull(row.getObject("id", UUID.class)),
                        approval,
                        KeptFile.of(row),
                        Objects.requireNonNull(row.getString("kept_by")),
                        row.getTimestamp("kept_at").toInstant()))
                .list();
    }

    public void add(Row row) {
        transactions
                .sql()
                .sql("insert into approval_document (id, approval_id, " + KeptFile.NAMES + ", kept_by, kept_at)"
                        + " values (:id, :approval, " + KeptFile.VALUES + ", :by, :at)")
                .params(row.file().parameters())
                .param("id", row.id())
                .param("approval", row.approval())
                .param("by", row.by())
                .param("at", row.at().atOffset(ZoneOffset.UTC))
                .update();
    }
}
