package tenths.rates.deals;

/// A charge that stands for no single piece of work, such as a fixed fee.
///
/// @param id the kind of arrangement and its place: `fixed-fee 1`; without one for what changes the bill as a whole
/// @param fee false where it charges expenses
public record Agreed(String id, Kind kind, boolean fee) implements Subject {}
