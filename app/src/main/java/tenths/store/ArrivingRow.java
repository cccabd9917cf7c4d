package tenths.store;

import tenths.time.Expense;
import tenths.time.TimeEntry;

/// A piece of work as a row of its table, on its way in.
final class ArrivingRow {
    static final String TARGET =
            "work (id, kind, matter_id, timekeeper_id, day, worked_seconds, quantity, unit_cost, task, activity,"
                    + " expense_code, narrative, billable, entered_on, source_key, revision, import_id)";

    private ArrivingRow() {}

    static void write(Works.Arriving each, Copy copy) {
        var work = each.work();
        switch (work) {
            case TimeEntry entry ->
                copy.id(entry.id())
                        .text("F")
                        .text(entry.matter().value())
                        .text(entry.timekeeper().value())
                        .day(entry.day())
                        .number(entry.worked().seconds())
                        .text(null)
                        .text(null);
            case Expense expense ->
                copy.id(expense.id())
                        .text("E")
                        .text(expense.matter().value())
                        .text(null)
                        .day(expense.day())
                        .text(null)
                        .number(expense.quantity())
                        .number(expense.unitCost());
        }
        var codes = work.codes();
        copy.text(codes.task())
                .text(codes.activity())
                .text(codes.expense())
                .text(work.narrative())
                .flag(!(work instanceof TimeEntry entry) || entry.billable())
                .day(work.enteredOn())
                .text(each.sourceKey())
                .number(each.revision())
                .id(each.importId())
                .endRow();
    }
}
