package tenths.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenths.firm.ClientId;
import tenths.firm.MatterId;

/// Files that still have to be made and archived. Rows are written by the transaction that finalises, and go when the
/// file is
/// in the archive.
public final class Outbox {
    private final Transactions transactions;

    public Outbox(Transactions transactions) {
        this.transactions = transactions;
    }

    /// A file to make.
    ///
    /// @param kind name of the format of an e-bill, or PDF
    /// @param lines of the invoice
    /// @param sha256 in hexadecimal that its bytes must have; null where it was not fixed
    public record Due(
            UUID invoice,
            String kind,
            String fileName,
            int lines,
            @Nullable String sha256) {}

    /// A file to make, locked for this worker, with what the house book says of its invoice.
    public record Claimed(Due due, String number, ClientId client, MatterId matter) {}

    /// A file that is kept.
    ///
    /// @param version of the object, where the archive counts versions
    public record Kept(
            UUID invoice,
            String kind,
            String fileName,
            String location,
            @Nullable String version,
            String sha256,
            long sizeBytes) {}

    public void add(List<Due> files, Instant now) {
        try (var copy = Copy.into(transactions, "outbox (invoice_id, kind, file_name, sha256, next_attempt)")) {
            for (var file : files) {
                copy.id(file.invoice())
                        .text(file.kind())
                        .text(file.fileName())
                        .hex(file.sha256())
                        .instant(now)
                        .endRow();
            }
        }
    }

    /// Takes some that are due. They stay locked, and so invisible to other workers, until the transaction ends.
    public List<Claimed> claim(Collection<String> kinds, int most, Instant now) {
        return transactions
                .sql()
                .sql("""
                        select o.invoice_id, o.kind, o.file_name, i.lines, encode(o.sha256, 'hex'), i.number,
                               i.client_id, i.matter_id
                          from outbox o join invoice i on i.id = o.invoice_id
                         where o.next_attempt <= :now and o.kind = any(:kinds)
                         order by o.id limit :most for update of o skip locked
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("kinds", kinds.toArray(String[]::new))
                .param("most", most)
                .query((row, _) -> new Claimed(
                        new Due(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getString(3),
                                row.getInt(4),
                                row.getString(5)),
                        row.getString(6),
                        new ClientId(row.getString(7)),
                        new MatterId(row.getString(8))))
                .list();
    }

    /// Records kept files and takes them out of the outbox.
    public void keep(List<Kept> files, Instant at) {
        try (var copy = Copy.into(
                transactions,
                "archived_file (invoice_id, kind, file_name, location, object_version, sha256, size_bytes,"
                        + " archived_at)")) {
            for (var file : files) {
                copy.id(file.invoice())
                        .text(file.kind())
                        .text(file.fileName())
                        .text(file.location())
                        .text(file.version())
                        .hex(file.sha256())
                        .number(file.sizeBytes())
                        .instant(at)
                        .endRow();
            }
        }
        transactions
                .sql()
                .sql("delete from outbox o using unnest(:invoices, :kinds) d(invoice_id, kind)"
                        + " where o.invoice_id = d.invoice_id and o.kind = d.kind")
                .param("invoices", files.stream().map(Kept::invoice).toArray(UUID[]::new))
                .param("kinds", files.stream().map(Kept::kind).toArray(String[]::new))
                .update();
    }

    /// Leaves a file in the outbox for another attempt.
    public void postpone(Due file, String error, Instant until) {
        transactions
                .sql()
                .sql("update outbox set attempts = attempts + 1, last_error = :error, next_attempt = :until"
                        + " where invoice_id = :invoice and kind = :kind")
                .param("error", error)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("invoice", file.invoice())
                .param("kind", file.kind())
                .update();
    }

    public long waiting() {
        return transactions
                .sql()
                .sql("select count(*) from outbox")
                .query(Long.class)
                .single();
    }

    /// The files of an invoice that are in the archive.
    public List<Kept> kept(UUID invoice) {
        return transactions
                .sql()
                .sql("select invoice_id, kind, file_name, location, object_version, encode(sha256, 'hex'),"
                        + " size_bytes from archived_file where invoice_id = :invoice order by kind")
                .param("invoice", invoice)
                .query((row, _) -> new Kept(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getLong(7)))
                .list();
    }
}
