package tenths.invoicing;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tenths.checks.LineId;
import tenths.firm.Timekeeper;
import tenths.money.Money;
import tenths.rates.Trace;
import tenths.time.Codes;

/// A line of a final invoice, frozen for ever.
///
/// @param number from 1, in bill order
/// @param id the work it charges; null for an adjustment of the whole invoice
/// @param units hours or quantity; 0 for an adjustment of the whole invoice
/// @param unitCost per hour or piece; 0 for an adjustment of the whole invoice
/// @param adjustment on the line, negative for a reduction
/// @param total units times unit cost rounded once, plus the adjustment
/// @param timekeeper as they stood that day; null for expenses and adjustments
public record InvoiceLine(
        int number,
        @Nullable LineId id,
        Type type,
        LocalDate day,
        BigDecimal units,
        BigDecimal unitCost,
        Money adjustment,
        Money total,
        Codes codes,
        @Nullable Timekeeper timekeeper,
        String description,
        Trace trace) {
    /// LEDES 1998B field 10.
    public enum Type {
        FEE("F"),
        EXPENSE("E"),
        FEE_ADJUSTMENT("IF"),
        EXPENSE_ADJUSTMENT("IE");

        private final String code;

        Type(String code) {
            this.code = code;
        }

        /// Whether it charges work, or corrects what is charged for work.
        public boolean isFee() {
            return switch (this) {
                case FEE, FEE_ADJUSTMENT -> true;
                case EXPENSE, EXPENSE_ADJUSTMENT -> false;
            };
        }

        public String code() {
            return code;
        }
    }
    /// The same charge in other words.
    public InvoiceLine described(String words) {
        return new InvoiceLine(
                number, id, type, day, units, unitCost, adjustment, total, codes, timekeeper, words, trace);
    }
}
