package tenths.rates.deals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;

/// What one bill takes up of an arrangement that runs over several bills, so that the next one takes up the rest.
///
/// @param name which outcome, cap or invoice is meant; blank where there is only one thing
/// @param period first day of a subscription's period or a cap's month; the epoch where there are none
/// @param quantity an amount of money, or seconds for [Of#SUBSCRIPTION_TIME]
public record Use(Of of, String name, LocalDate period, BigDecimal quantity) {
    /// What was taken up.
    public enum Of {
        /// Charged of a recovery.
        CONTINGENCY_FEE,
        /// Expenses that are taken off a recovery.
        CONTINGENCY_EXPENSES,
        /// Expenses that the firm advanced, less those charged since.
        ADVANCED,
        /// Charged for an outcome.
        SUCCESS_FEE,
        /// Fees on which a success fee is taken.
        SUCCESS_BASE,
        /// Charged for a period of a subscription.
        SUBSCRIPTION_FEE,
        /// Included time of a period that was used.
        SUBSCRIPTION_TIME,
        /// Fees that count against a cap on a part of the work, by the month where it caps months.
        CAPPED,
        /// Fees above a cap that wait for the next bills, less those charged since.
        CARRIED,
        /// Interest that was charged on an invoice.
        INTEREST,
        /// Interest on an invoice that a person waived.
        INTEREST_WAIVED;

        /// Whether matters under one deal of a client take it up together.
        public boolean pooled() {
            return switch (this) {
                case SUBSCRIPTION_FEE, SUBSCRIPTION_TIME -> true;
                case CONTINGENCY_FEE,
                        CONTINGENCY_EXPENSES,
                        ADVANCED,
                        SUCCESS_FEE,
                        SUCCESS_BASE,
                        CAPPED,
                        CARRIED,
                        INTEREST,
                        INTEREST_WAIVED -> false;
            };
        }
    }

    static Use of(Of of, String name, BigDecimal quantity) {
        return new Use(of, name, LocalDate.EPOCH, quantity);
    }

    /// What some bills took up together.
    public static BigDecimal sum(Collection<Use> uses, Of of, String name, LocalDate period) {
        return uses.stream()
                .filter(use -> use.of() == of
                        && use.name().equals(name)
                        && use.period().equals(period))
                .map(Use::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
