package tenths.time;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import tenths.firm.MatterId;

/// An expense the firm paid for a matter.
///
/// @param quantity pieces, pages or miles; more than 0
/// @param unitCost price of one in the client's currency, up to 4 decimals; negative only for a refund
public record Expense(
        UUID id,
        MatterId matter,
        LocalDate day,
        BigDecimal quantity,
        BigDecimal unitCost,
        Codes codes,
        String narrative,
        LocalDate enteredOn)
        implements Work {
    public Expense {
        if (quantity.signum() <= 0) {
            throw new IllegalArgumentException("an expense needs a quantity above 0, not " + quantity);
        }
    }
}
