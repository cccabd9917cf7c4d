package tenths.rates;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tenths.checks.LineId;
import tenths.firm.Timekeeper;
import tenths.money.Money;
import tenths.time.Codes;
import tenths.time.Work;

/// Work with its price: what would be charged, and why.
///
/// @param work the approved fact it prices; its worked time is never what is billed
/// @param timekeeper who worked; null for an expense
/// @param codes as billed; the work's own unless a biller corrected them
/// @param narrative as billed; the work's own unless a biller corrected it
/// @param units billed hours of a fee (two decimals at most) or quantity of an expense
/// @param unitCost rate per hour or price of one; null where no agreement applies, and then the amount is zero
/// @param amount what is charged, adjustments included: units times unit cost rounded once, plus the adjustment
/// @param adjustment the part of the amount that is a biller's reduction (negative) or addition; LEDES field 12
public record RatedLine(
        LineId id,
        Work work,
        @Nullable Timekeeper timekeeper,
        Codes codes,
        String narrative,
        BigDecimal units,
        @Nullable BigDecimal unitCost,
        Money adjustment,
        Money amount,
        Trace trace) {
    /// False where no rate agreement covers the work; such a line blocks its bill.
    public boolean priced() {
        return unitCost != null;
    }
}
