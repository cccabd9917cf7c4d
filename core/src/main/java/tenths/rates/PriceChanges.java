package tenths.rates;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tenths.firm.Timekeeper;
import tenths.time.Expense;
import tenths.time.TimeEntry;

/// What arrangements make of an agreed price before anything is charged at it.
public interface PriceChanges {
    /// Every price stays as it was agreed.
    PriceChanges NONE = new PriceChanges() {
        @Override
        public List<Changed> onRate(TimeEntry entry, Timekeeper timekeeper, @Nullable BigDecimal perHour) {
            return List.of();
        }

        @Override
        public List<Changed> onPiece(Expense expense) {
            return List.of();
        }
    };

    /// One change, made of the price before it.
    ///
    /// @param name of the arrangement: `rate-cap`
    /// @param text what it did, in words
    /// @param price per hour or piece from here on
    record Changed(String name, String text, BigDecimal price) {}

    /// @param perHour as agreed; null where nobody agreed a rate
    List<Changed> onRate(TimeEntry entry, Timekeeper timekeeper, @Nullable BigDecimal perHour);

    List<Changed> onPiece(Expense expense);
}
