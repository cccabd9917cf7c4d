package tenths.formats.bill;

import java.math.BigDecimal;
import tenths.invoicing.InvoiceLine;

/// The tax that an invoice carries on top of its net total: one rate for fees, one for expenses.
///
/// @param type `VAT`, `GST`, `STATE`; empty for none
/// @param onFees 0 to below 1, at most ten decimals: 0.0625
/// @param onExpenses likewise
public record Taxes(String type, BigDecimal onFees, BigDecimal onExpenses) {
    /// No tax on anything.
    public static final Taxes NONE = new Taxes("", BigDecimal.ZERO, BigDecimal.ZERO);

    public Taxes {
        for (var rate : new BigDecimal[] {onFees, onExpenses}) {
            if (rate.signum() < 0 || rate.compareTo(BigDecimal.ONE) >= 0) {
                throw new IllegalArgumentException("a tax rate is 0 to below 1, not " + rate);
            }
            if (rate.stripTrailingZeros().scale() > LineTax.PLACES) {
                throw new IllegalArgumentException("a tax rate has at most 10 decimals, not " + rate);
            }
        }
    }

    boolean isNone() {
        return onFees.signum() == 0 && onExpenses.signum() == 0 && type.isEmpty();
    }

    LineTax on(Charge line, int places) {
        return LineTax.on(line.net(), LineTax.rate(rate(line.type())), type, places);
    }

    private BigDecimal rate(InvoiceLine.Type kind) {
        return switch (kind) {
            case FEE, FEE_ADJUSTMENT -> onFees;
            case EXPENSE, EXPENSE_ADJUSTMENT -> onExpenses;
        };
    }
}
