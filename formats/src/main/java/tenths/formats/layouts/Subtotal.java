package tenths.formats.layouts;

import java.util.List;
import tenths.formats.bill.Charge;

/// What some lines of a bill come to; all in ten-thousandths.
///
/// @param lines at least one, unless the bill has none
/// @param hours of fees
/// @param adjustments of the whole invoice
/// @param net before tax
record Subtotal(List<Charge> lines, long hours, long fees, long expenses, long adjustments, long net, long tax) {
    static Subtotal of(List<Charge> lines) {
        var hours = 0L;
        var fees = 0L;
        var expenses = 0L;
        var adjustments = 0L;
        var tax = 0L;
        for (var line : lines) {
            switch (line.type()) {
                case FEE -> {
                    hours = Math.addExact(hours, line.units());
                    fees = Math.addExact(fees, line.net());
                }
                case EXPENSE -> expenses = Math.addExact(expenses, line.net());
                case FEE_ADJUSTMENT, EXPENSE_ADJUSTMENT -> adjustments = Math.addExact(adjustments, line.net());
            }
            tax = Math.addExact(tax, line.tax().amount());
        }
        var net = Math.addExact(Math.addExact(fees, expenses), adjustments);
        return new Subtotal(lines, hours, fees, expenses, adjustments, net, tax);
    }

    long total() {
        return Math.addExact(net, tax);
    }
}
