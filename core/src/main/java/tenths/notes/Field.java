package tenths.notes;

/// The parts of a proposed entry that rest on words of the note.
public enum Field {
    MINUTES,
    DATE,
    MATTER,
    ACTIVITY,
    TASK,
    BILLABLE,
    TIMEKEEPER,
    AMOUNT
}
