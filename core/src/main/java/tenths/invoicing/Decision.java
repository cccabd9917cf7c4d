package tenths.invoicing;

import java.time.Instant;

/// An adjustment with who made it and why. A decision that was undone is left out of every computation.
///
/// @param number from 1, in the order in which they were made on this prebill
/// @param reason never blank where money or a rule is touched
public record Decision(int number, Adjustment adjustment, String reason, String by, Instant at) {}
