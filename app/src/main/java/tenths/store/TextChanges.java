package tenths.store;

import java.util.List;
import java.util.UUID;

/// Words of final invoices that their e-bills say otherwise, because the format could not carry them.
public final class TextChanges {
    private final Transactions transactions;

    public TextChanges(Transactions transactions) {
        this.transactions = transactions;
    }

    /// A text that was changed.
    ///
    /// @param line number of the invoice line; 0 for a text of the whole invoice
    /// @param field as the format calls it
    /// @param before as on the invoice
    /// @param after as in the file
    /// @param why in words
    public record Changed(int line, String field, String before, String after, String why) {}

    /// What was changed on one invoice, in the order of the file.
    public record OnInvoice(UUID invoice, List<Changed> changes) {
        public OnInvoice {
            changes = List.copyOf(changes);
        }
    }

    public void add(List<OnInvoice> all) {
        if (all.isEmpty()) {
            return;
        }
        try (var copy = Copy.into(transactions, "text_change (invoice_id, ordinal, line, field, before, after, why)")) {
            for (var each : all) {
                var ordinal = 0;
                for (var change : each.changes()) {
                    copy.id(each.invoice())
                            .number(ordinal++)
                            .number(change.line())
                            .text(change.field())
                            .text(change.before())
                            .text(change.after())
                            .text(change.why())
                            .endRow();
                }
            }
        }
    }

    public List<Changed> of(UUID invoice) {
        return transactions
                .sql()
                .sql("select line, field, before, after, why from text_change where invoice_id = :invoice"
                        + " order by ordinal")
                .param("invoice", invoice)
                .query((row, _) -> new Changed(
                        row.getInt(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)))
                .list();
    }
}
