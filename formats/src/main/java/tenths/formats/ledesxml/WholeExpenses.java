package tenths.formats.ledesxml;

import java.util.ArrayList;
import tenths.formats.bill.Bill;
import tenths.formats.bill.Charge;
import tenths.formats.bill.Charge.Person;
import tenths.formats.bill.LineTax;
import tenths.invoicing.InvoiceLine;

/// Takes adjustments off expenses, because an expense of version 2000 has no room for one: they stand together as one
/// adjustment of all expenses of the matter.
final class WholeExpenses {
    private WholeExpenses() {}

    static Bill of(Bill bill) {
        var lines = new ArrayList<Charge>();
        var taken = 0L;
        var last = 0;
        for (var line : bill.lines()) {
            var isAdjusted = line.type() == InvoiceLine.Type.EXPENSE && line.adjustment() != 0;
            taken += isAdjusted ? line.total() - bare(line).total() : 0;
            lines.add(isAdjusted ? bare(line) : line);
            last = Math.max(last, line.number());
        }
        if (taken != 0) {
            lines.add(new Charge(
                    last + 1,
                    InvoiceLine.Type.EXPENSE_ADJUSTMENT,
                    bill.head().end(),
                    0,
                    0,
                    taken,
                    taken,
                    "",
                    "",
                    "",
                    Person.NONE,
                    "Adjustment of expenses",
                    LineTax.NONE));
        }
        return new Bill(bill.profile(), bill.head(), bill.total(), lines, bill.changes(), bill.early());
    }

    private static Charge bare(Charge line) {
        return new Charge(
                line.number(),
                line.type(),
                line.day(),
                line.units(),
                line.unitCost(),
                0,
                line.net() - line.adjustment(),
                line.task(),
                line.expense(),
                line.activity(),
                line.person(),
                line.description(),
                line.tax());
    }
}
