package tenths.time;

import java.time.LocalDate;
import java.util.UUID;
import tenths.firm.MatterId;

/// What a client may be charged for: approved time or an expense. A fact: it is never changed, only reversed.
public sealed interface Work permits TimeEntry, Expense {
    UUID id();

    MatterId matter();

    /// The day of the work or the expense, in the timekeeper's own zone.
    LocalDate day();

    Codes codes();

    /// The words for the client.
    String narrative();

    /// The day it was keyed.
    LocalDate enteredOn();
}
