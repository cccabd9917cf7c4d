package tenths.connectors.packs;

/// What the examples of one rule showed.
///
/// @param rule name in the pack
/// @param flagged how many were flagged, as they must be
/// @param silent how many were not, as they must not be
public record ExamplesShown(String rule, int flagged, int silent) {}
