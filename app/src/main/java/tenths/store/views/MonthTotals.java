package tenths.store.views;

import java.util.List;
import java.util.function.Consumer;
import tenths.store.Transactions;

/// What a month came to, matter by matter, and which entry was flagged for what.
public final class MonthTotals {
    private final Transactions transactions;

    public MonthTotals(Transactions transactions) {
        this.transactions = transactions;
    }

    /// The rows of totals.csv: matter, lines, worked minutes, fees, expenses and total in minor units.
    public void totals(Consumer<List<String>> reader) {
        read("""
                select i.matter_id, count(*)::text, (coalesce(sum(w.worked_seconds), 0) / 60)::text,
                       i.fees_minor::text, i.expenses_minor::text, i.total_minor::text
                  from invoice i
                  join invoice_line l on l.invoice_id = i.id
                  join work w on w.id = l.work_id
                 group by i.id order by i.matter_id
                """, 6, reader);
    }

    /// The rows of flags.csv: the entry's identity in its source, and the rule by its name in the client's document.
    public void flags(Consumer<List<String>> reader) {
        read("""
                select distinct split_part(w.source_key, ':', 2), f.body ->> 'reference'
                  from finding f
                 cross join lateral jsonb_array_elements_text(f.body -> 'lines') as line(id)
                  join work w on w.id = line.id::uuid
                 where f.body ->> 'document' = 'guidelines.csv'
                 order by 1, 2
                """, 2, reader);
    }

    private void read(String sql, int columns, Consumer<List<String>> reader) {
        transactions.sql().sql(sql).query(row -> {
            var cells = new String[columns];
            for (var i = 0; i < columns; i++) {
                cells[i] = String.valueOf(row.getString(i + 1));
            }
            reader.accept(List.of(cells));
        });
    }
}
