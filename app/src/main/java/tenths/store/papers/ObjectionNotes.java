package tenths.store.papers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tenths.store.Transactions;

/// Writes down what clients objected to, and what became of it.
public final class ObjectionNotes {
    private final Transactions transactions;

    public ObjectionNotes(Transactions transactions) {
        this.transactions = transactions;
    }

    /// By whom and when it is written down.
    ///
    /// @param number of the objection on its invoice
    public record Note(UUID invoice, int number, String by, Instant at) {}

    /// The number that the next objection to an invoice gets. Whoever asks has locked the invoice's bill.
    public int next(UUID invoice) {
        return transactions
                .sql()
                .sql("""
                        select 1 + coalesce(max(number), 0)
                          from (select number from returned_line where invoice_id = :invoice
                                union all select number from reduction where invoice_id = :invoice) o
                        """)
                .param("invoice", invoice)
                .query(Integer.class)
                .single();
    }

    public void returned(Note note, int line, LocalDate day, String reason) {
        insert(
                        note,
                        "returned_line (line, day, reason, invoice_id, number, recorded_by, recorded_at)"
                                + " values (:line, :day, :reason, ")
                .param("line", line)
                .param("day", day)
                .param("reason", reason)
                .update();
    }

    public void reduced(Note note, Objections.Told told) {
        insert(
                        note,
                        "reduction (day, amount_minor, code, reason, appeal_until, invoice_id, number, recorded_by,"
                                + " recorded_at) values (:day, :amount, :code, :reason, :until, ")
                .param("day", told.day())
                .param("amount", told.amount().minor())
                .param("code", told.code())
                .param("reason", told.reason())
                .param("until", told.until())
                .update();
    }

    public void appealed(Note note, LocalDate day) {
        insert(note, "reduction_appeal (day, invoice_id, number, recorded_by, recorded_at) values (:day, ")
                .param("day", day)
                .update();
    }

    public void withdrawn(Note note, String reason) {
        insert(
                        note,
                        "objection_withdrawal (reason, invoice_id, number, withdrawn_by, withdrawn_at)"
                                + " values (:reason, ")
                .param("reason", reason)
                .update();
    }

    private JdbcClient.StatementSpec insert(Note note, String what) {
        return transactions
                .sql()
                .sql("insert into " + what + ":invoice, :number, :by, :at)")
                .param("invoice", note.invoice())
                .param("number", note.number())
                .param("by", note.by())
                .param("at", note.at().atOffset(ZoneOffset.UTC));
    }
}
