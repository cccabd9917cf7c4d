package tenths.notes;

import java.time.LocalDate;
import tenths.firm.TimekeeperId;

/// Words that somebody wrote down about their work.
///
/// @param writtenOn the day of writing in the writer's time zone; "yesterday" counts from it
public record Note(String text, TimekeeperId author, LocalDate writtenOn) {}
