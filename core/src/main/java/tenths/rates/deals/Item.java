package tenths.rates.deals;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tenths.firm.MatterId;
import tenths.firm.TimekeeperId;
import tenths.money.Money;
import tenths.time.Codes;

/// A piece of work to be priced under a deal.
public sealed interface Item extends Subject {
    LocalDate day();

    /// @param timekeeper null where only the class is known
    /// @param classification blank where the firm keeps none
    /// @param rate per hour where one is forced; null to look the agreements up
    /// @param adjustment what somebody added to the line or took off it
    record Time(
            String id,
            @Nullable TimekeeperId timekeeper,
            String classification,
            LocalDate day,
            MatterId matter,
            Codes codes,
            Length length,
            @Nullable BigDecimal rate,
            Money adjustment)
            implements Item {}

    /// @param taxed false for an expense that no tax is taken on
    /// @param paid what the vendor was paid, by a receipt; null where nobody said
    record Cost(
            String id,
            LocalDate day,
            String code,
            BigDecimal quantity,
            BigDecimal unitCost,
            boolean taxed,
            @Nullable Money paid)
            implements Item {
        /// Nobody said what the vendor was paid.
        public Cost(String id, LocalDate day, String code, BigDecimal quantity, BigDecimal unitCost, boolean taxed) {
            this(id, day, code, quantity, unitCost, taxed, null);
        }
    }

    /// How long somebody worked, or what they may bill for it.
    sealed interface Length {
        /// @param seconds worked; a deal's rounding makes billed hours of them
        record Worked(long seconds) implements Length {
            public Worked {
                if (seconds < 0) {
                    throw new IllegalArgumentException("worked time is not negative: " + seconds + " s");
                }
            }
        }

        /// @param hours to bill as they are
        record Billed(BigDecimal hours) implements Length {}
    }
}
