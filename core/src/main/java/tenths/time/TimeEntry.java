package tenths.time;

import java.time.LocalDate;
import java.util.UUID;
import tenths.firm.MatterId;
import tenths.firm.TimekeeperId;

/// Approved time: who worked, when, on what, how long.
///
/// @param billable false where the timekeeper asks for no charge; the line is then shown at zero
public record TimeEntry(
        UUID id,
        MatterId matter,
        TimekeeperId timekeeper,
        LocalDate day,
        Worked worked,
        Codes codes,
        String narrative,
        boolean billable,
        LocalDate enteredOn)
        implements Work {}
