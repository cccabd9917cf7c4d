package tenths.rates.deals;

/// A fee that stands for no single piece of work, such as a fixed fee.
///
/// @param id the kind of arrangement and its place: `fixed-fee 1`
public record Agreed(String id, Kind kind) implements Subject {}
