package tenths.formats.ledes98b;

import java.time.LocalDate;
import tenths.invoicing.InvoiceLine;

/// A line of the file before it becomes bytes: a line of the invoice as this client wants it.
///
/// @param number LINE_ITEM_NUMBER
/// @param units ten-thousandths
/// @param unitCost ten-thousandths
/// @param adjustment ten-thousandths
/// @param total ten-thousandths
/// @param description already clean
record Charge(
        int number,
        InvoiceLine.Type type,
        LocalDate day,
        long units,
        long unitCost,
        long adjustment,
        long total,
        String task,
        String expense,
        String activity,
        Person person,
        String description) {
    boolean isWork() {
        return switch (type) {
            case FEE, EXPENSE -> true;
            case FEE_ADJUSTMENT, EXPENSE_ADJUSTMENT -> false;
        };
    }

    /// The timekeeper as the client knows them; all blank where there is none.
    record Person(String id, String name, String classification) {
        static final Person NONE = new Person("", "", "");
    }

    Charge with(long newAdjustment, long newTotal) {
        return new Charge(
                number,
                type,
                day,
                units,
                unitCost,
                newAdjustment,
                newTotal,
                task,
                expense,
                activity,
                person,
                description);
    }

    Charge part(int newNumber, long newUnits, String words) {
        return new Charge(newNumber, type, day, newUnits, unitCost, 0, 0, task, expense, activity, person, words);
    }
}
