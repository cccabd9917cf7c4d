package tenths.rates.deals;

import java.util.Currency;
import tenths.money.Money;

/// What a bill leaves out, by the reason.
///
/// @param discount given
/// @param writtenOff above a cap
/// @param held for a later bill
/// @param carried above a cap, which the next bills charge as far as it has room
/// @param shadow what time would have cost that one amount stands for
public record Tally(Money discount, Money writtenOff, Money held, Money carried, Money shadow) {
    static Tally none(Currency currency) {
        var zero = Money.zero(currency);
        return new Tally(zero, zero, zero, zero, zero);
    }

    /// Where a reduction is counted.
    enum Reason {
        /// The fee itself is another.
        FEE,
        DISCOUNT,
        WRITE_OFF,
        HOLD,
        CARRY
    }

    Tally plus(Reason reason, Money amount) {
        return switch (reason) {
            case FEE -> this;
            case DISCOUNT -> new Tally(discount.plus(amount), writtenOff, held, carried, shadow);
            case WRITE_OFF -> new Tally(discount, writtenOff.plus(amount), held, carried, shadow);
            case HOLD -> new Tally(discount, writtenOff, held.plus(amount), carried, shadow);
            case CARRY -> new Tally(discount, writtenOff, held, carried.plus(amount), shadow);
        };
    }

    Tally shadowed(Money amount) {
        return new Tally(discount, writtenOff, held, carried, shadow.plus(amount));
    }

    /// Everything that fees lost without becoming another fee.
    Money leftOut() {
        return discount.plus(writtenOff).plus(held).plus(carried);
    }
}
