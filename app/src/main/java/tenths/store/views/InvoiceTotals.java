package tenths.store.views;

import java.time.LocalDate;
import tenths.store.Transactions;

/// What the invoices of one day charge.
public final class InvoiceTotals {
    private final Transactions transactions;

    public InvoiceTotals(Transactions transactions) {
        this.transactions = transactions;
    }

    /// Sums in minor units, of invoices in one currency.
    public record Sums(long feesMinor, long expensesMinor) {}

    public Sums of(LocalDate day) {
        return transactions
                .sql()
                .sql("""
                select coalesce(sum(fees_minor), 0), coalesce(sum(expenses_minor), 0) from invoice where date = :day
                """)
                .param("day", day)
                .query((row, _) -> new Sums(row.getLong(1), row.getLong(2)))
                .single();
    }
}
