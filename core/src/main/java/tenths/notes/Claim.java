package tenths.notes;

import java.math.BigDecimal;

/// What a proposed entry asks to be paid for: time, or money spent.
public sealed interface Claim {
    /// Work whose time was said.
    ///
    /// @param minutes to enter, exactly as said; negative takes time back
    /// @param worked more than `minutes` where the writer asks for less to be billed than was worked
    /// @param billed in the firm's increment
    record Timed(int minutes, int worked, BigDecimal billed) implements Claim {}

    /// Work of which nobody said how long it took.
    record Untimed() implements Claim {}

    /// Money spent.
    ///
    /// @param code UTBMS expense, for example E112; blank if it cannot be told
    /// @param quantity pages, miles or one
    /// @param unit what is counted, for example `page` or `mile`; blank for one lump sum
    /// @param unitCost price of one; zero where the note leaves it to the firm's price list
    /// @param currency an ISO 4217 code; blank where the note leaves it to the matter
    record Spent(String code, BigDecimal quantity, String unit, BigDecimal unitCost, String currency)
            implements Claim {}
}
