package tenths.formats.bill;

import java.time.LocalDate;
import tenths.invoicing.InvoiceLine;

/// A line of the file before it becomes bytes: a line of the invoice as this client wants it.
///
/// @param number LINE_ITEM_NUMBER
/// @param units ten-thousandths
/// @param unitCost ten-thousandths
/// @param adjustment ten-thousandths
/// @param net what is charged before tax: units times unit cost and the adjustment; ten-thousandths
/// @param description already clean
public record Charge(
        int number,
        InvoiceLine.Type type,
        LocalDate day,
        long units,
        long unitCost,
        long adjustment,
        long net,
        String task,
        String expense,
        String activity,
        Person person,
        String description,
        LineTax tax) {
    /// With tax, ten-thousandths.
    public long total() {
        return net + tax.amount();
    }

    /// True for fees and expenses, false for adjustments of the whole invoice.
    public boolean isWork() {
        return switch (type) {
            case FEE, EXPENSE -> true;
            case FEE_ADJUSTMENT, EXPENSE_ADJUSTMENT -> false;
        };
    }

    /// The timekeeper as the client knows them; all blank where there is none.
    ///
    /// @param name as the client wants it: `Ortega, Dana`
    public record Person(String id, String name, String classification, String lastName, String firstName) {
        public static final Person NONE = new Person("", "", "", "", "");
    }

    Charge with(long newAdjustment, long newNet) {
        return new Charge(
                number,
                type,
                day,
                units,
                unitCost,
                newAdjustment,
                newNet,
                task,
                expense,
                activity,
                person,
                description,
                tax);
    }

    public Charge numbered(int newNumber) {
        return new Charge(
                newNumber,
                type,
                day,
                units,
                unitCost,
                adjustment,
                net,
                task,
                expense,
                activity,
                person,
                description,
                tax);
    }

    /// An adjustment of the whole invoice as one unit at its amount.
    Charge asUnitCost() {
        return new Charge(
                number, type, day, TenThousandths.ONE, net, 0, net, task, expense, activity, person, description, tax);
    }

    Charge part(int newNumber, long newUnits, String words) {
        return new Charge(newNumber, type, day, newUnits, unitCost, 0, 0, task, expense, activity, person, words, tax);
    }

    public Charge taxed(LineTax newTax) {
        return new Charge(
                number,
                type,
                day,
                units,
                unitCost,
                adjustment,
                net,
                task,
                expense,
                activity,
                person,
                description,
                newTax);
    }
}
