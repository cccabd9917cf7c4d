package tenths.notes.matters;

import tenths.firm.MatterId;

/// One matter that a name may mean.
///
/// @param firm false for names that say little alone: a first name, an ordinary word
public record Fit(MatterId matter, Kind kind, boolean firm) {}
