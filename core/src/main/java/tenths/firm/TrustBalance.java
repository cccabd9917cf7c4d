package tenths.firm;

import java.time.LocalDate;
import tenths.money.Money;

/// What the firm's trust ledger says that it held for a matter at the end of a day.
///
/// @param amount never below zero
public record TrustBalance(MatterId matter, LocalDate day, Money amount) {
    public TrustBalance {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("trust money of " + matter.value() + " below zero: " + amount);
        }
    }
}
