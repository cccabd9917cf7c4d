package tenths.rates.deals;

import java.util.List;
import tenths.money.Money;

/// What a person should know of a bill before it is final and no amount on it tells.
public sealed interface Notice {
    /// Periods of a subscription that later bills will charge.
    ///
    /// @param count of them
    /// @param first of them: `2026-03`
    /// @param charged by this bill, before them
    record PeriodsWait(int count, String first, int charged) implements Notice {}

    /// What earlier bills held waits until a deal releases it or a person does.
    record HeldWaits(Money amount) implements Notice {}

    /// Interest that nobody has charged or waived yet.
    ///
    /// @param dues invoice by invoice
    record InterestProposed(Money amount, List<InterestDue> dues) implements Notice {
        public InterestProposed {
            dues = List.copyOf(dues);
        }
    }
}
