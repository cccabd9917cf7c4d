package tenths.desk.imports;

import java.util.HashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenths.audit.Json;
import tenths.connectors.csv.Table;
import tenths.store.BegunWork;
import tenths.time.Expense;
import tenths.time.TimeEntry;
import tenths.time.Work;

/// Work with the key by which it is known, and all that can be made ready on the thread that reads: the other one has
/// the database to wait for.
///
/// @param begun its row for the database
/// @param event the id of its event
/// @param details of its event
record KeyedWork(Table.Row row, Work work, String key, BegunWork.Begun begun, UUID event, String details) {
    static KeyedWork of(Table.Row row, Work work, String key, BegunWork.Begun begun) {
        var details = new HashMap<String, @Nullable Object>();
        details.put("day", work.day().toString());
        details.put("source", key);
        switch (work) {
            case TimeEntry entry -> {
                details.put("timekeeper", entry.timekeeper().value());
                details.put("seconds", entry.worked().seconds());
            }
            case Expense expense -> {
                details.put("quantity", expense.quantity().toPlainString());
                details.put("unitCost", expense.unitCost().toPlainString());
            }
        }
        return new KeyedWork(row, work, key, begun, UUID.randomUUID(), Json.write(details));
    }
}
