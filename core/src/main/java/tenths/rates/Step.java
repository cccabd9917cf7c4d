package tenths.rates;

import java.math.BigDecimal;

/// One step of a pricing trace.
///
/// @param kind what happened
/// @param text for the biller: `Client and timekeeper 185.00 from 2026-01-01 wins (Panel agreement 2026)`
/// @param amount what the step adds to the line, exact, negative for a reduction; 0 where it only explains
public record Step(Kind kind, String text, BigDecimal amount) {
    /// Kinds of step in the order in which they appear.
    public enum Kind {
        /// An agreement that was looked at and lost, with the reason.
        CANDIDATE,
        /// The agreement that won.
        RATE,
        /// Worked time at that rate, to the cent.
        WORK,
        /// What the billing increment adds or takes.
        INCREMENT,
        /// Quantity times unit cost of an expense.
        EXPENSE,
        /// A biller's write-down, no charge or changed price.
        ADJUSTMENT,
        /// What is left below one cent.
        ROUNDING
    }
}
