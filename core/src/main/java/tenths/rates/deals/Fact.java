package tenths.rates.deals;

import java.time.LocalDate;
import tenths.money.Money;

/// Something that happened on a matter and that a fee deal waits for, as a person recorded it.
public sealed interface Fact {
    /// The day on which it happened; a bill knows what happened by the last day of its period.
    LocalDate day();

    /// What the client got.
    record Recovery(LocalDate day, Money amount) implements Fact {}

    /// How a matter, or a part of it, ended.
    ///
    /// @param name as the deal calls it: `settled`
    record Outcome(LocalDate day, String name) implements Fact {}

    /// A stage of a fixed fee is done.
    ///
    /// @param name as the deal calls it
    record StageDone(LocalDate day, String name) implements Fact {}
}
