package tenths.notes;

import tenths.firm.TimekeeperId;

/// Somebody who works at the firm; a call with a colleague is a conference within the firm.
///
/// @param timekeeperClass for example `PARTNER` or `PARALEGAL`; blank if nobody said
public record Colleague(TimekeeperId id, String name, String timekeeperClass) {}
