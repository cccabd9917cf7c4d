package tenths.formats.delimited;

import tenths.formats.bill.Bill;
import tenths.formats.bill.Charge;
import tenths.formats.bill.Row;

/// Values that are written in more than one way.
public final class Puts {
    private Puts() {}

    /// Hours with at least one decimal, pieces without; blank on a line of the whole invoice that has none.
    public static void units(Row row, Bill bill, Charge line) {
        switch (line.type()) {
            case FEE -> row.decimal(line.units(), 1);
            case EXPENSE -> row.decimal(line.units(), 0);
            case FEE_ADJUSTMENT, EXPENSE_ADJUSTMENT -> {
                if (line.units() != 0) {
                    row.decimal(line.units(), 0);
                }
            }
        }
    }

    public static void unitCost(Row row, Bill bill, Charge line) {
        if (line.isWork() || line.units() != 0) {
            row.decimal(line.unitCost(), 2);
        }
    }
}
