package tenths.connectors.demo;

import java.io.IOException;
import java.io.Writer;
import java.time.YearMonth;
import java.util.List;

/// A month of the demo firm's time and expenses.
public record DemoMonth(YearMonth month, List<DemoRow> rows) {
    public DemoMonth {
        rows = List.copyOf(rows);
    }

    /// Writes the rows as the firm's old system would export them.
    public void write(Writer out) throws IOException {
        out.write("id,type,date,user_id,matter_id,task_code,activity_code,expense_code,quantity_in_hours,quantity,"
                + "price,note,non_billable,created_at\n");
        for (var row : rows) {
            out.write(String.join(
                    ",",
                    row.id(),
                    row.isTime() ? "TimeEntry" : "ExpenseEntry",
                    row.date().toString(),
                    row.timekeeper(),
                    row.matter(),
                    row.task(),
                    row.activity(),
                    row.expense(),
                    row.hours(),
                    row.quantity(),
                    row.price(),
                    "\"" + row.note().replace("\"", "\"\"") + "\"",
                    "false",
                    row.enteredOn().toString()));
            out.write('\n');
        }
    }
}
