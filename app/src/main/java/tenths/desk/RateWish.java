package tenths.desk;

import java.time.LocalDate;
import java.util.UUID;
import tenths.firm.MatterGroup;
import tenths.firm.MatterId;
import tenths.rates.Agreement;
import tenths.rates.RateChange;
import tenths.rates.RateRise;

/// What somebody wants to be otherwise about the rates.
public sealed interface RateWish {
    /// Another rate, or another maximum, from a day on.
    record Agree(RateChange change) implements RateWish {}

    /// An agreement says something else than was recorded: a version that takes the place of the one before.
    ///
    /// @param instead with the id of the one that it corrects
    /// @param reason for the record
    record Correct(Agreement instead, String reason) implements RateWish {}

    /// An agreement was never made, or was given up.
    record Withdraw(String id, String reason) implements RateWish {}

    /// A change of agreements is taken back: what it recorded goes, what it superseded is known again.
    record TakeBack(UUID change) implements RateWish {}

    /// All rates of the firm or of a client are so many per cent other from a day on.
    record Raise(RateRise rise) implements RateWish {}

    /// A matter is handled at another place.
    ///
    /// @param place blank for none
    record Move(MatterId matter, String place) implements RateWish {}

    /// A matter belongs to a group.
    record Join(MatterGroup.Member member) implements RateWish {}

    /// A matter leaves its group.
    ///
    /// @param after the last day on which it belongs to it
    record Leave(MatterId matter, LocalDate after) implements RateWish {}
}
