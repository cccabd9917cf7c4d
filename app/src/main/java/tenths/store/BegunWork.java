package tenths.store;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenths.time.Expense;
import tenths.time.TimeEntry;
import tenths.time.Work;

/// Rows of work and their places in the queue, written ahead on whatever thread: the one that waits for the database
/// has enough to do.
public final class BegunWork {
    /// The revision last: it is known last.
    static final String ROWS =
            "work (id, kind, matter_id, timekeeper_id, day, worked_seconds, quantity, unit_cost, task, activity,"
                    + " expense_code, narrative, billable, entered_on, source_key, import_id, revision)";
    static final String QUEUE = "unbilled (work_id, matter_id, day)";

    private final Rows rows;
    private final Rows places;

    BegunWork(Rows rows, Rows places) {
        this.rows = rows;
        this.places = places;
    }

    /// Nothing written yet, in memory of its own.
    public BegunWork another() {
        return new BegunWork(rows.another(), places.another());
    }

    public Begun begin(Work work, @Nullable String sourceKey, @Nullable UUID importId) {
        write(work, sourceKey, importId, rows);
        place(work, places);
        return new Begun(rows.putAside(), places.putAside());
    }

    /// Work as it goes into the database, written before its transaction knows as which revision it arrives.
    ///
    /// @param place in the queue
    public record Begun(Rows.Begun row, Rows.Begun place) {}

    private static void write(Work work, @Nullable String sourceKey, @Nullable UUID importId, Rows row) {
        switch (work) {
            case TimeEntry entry ->
                row.id(entry.id())
                        .text("F")
                        .text(entry.matter().value())
                        .text(entry.timekeeper().value())
                        .day(entry.day())
                        .number(entry.worked().seconds())
                        .text(null)
                        .text(null);
            case Expense expense ->
                row.id(expense.id())
                        .text("E")
                        .text(expense.matter().value())
                        .text(null)
                        .day(expense.day())
                        .text(null)
                        .number(expense.quantity())
                        .number(expense.unitCost());
        }
        var codes = work.codes();
        row.text(codes.task())
                .text(codes.activity())
                .text(codes.expense())
                .text(work.narrative())
                .flag(!(work instanceof TimeEntry entry) || entry.billable())
                .day(work.enteredOn())
                .text(sourceKey)
                .id(importId);
    }

    static Rows place(Work work, Rows row) {
        return row.id(work.id()).text(work.matter().value()).day(work.day());
    }
}
