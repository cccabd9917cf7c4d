package tenths.formats.layouts;

/// How often a record stands in the file.
public enum Rows {
    /// Once for each line of the bill.
    LINE,
    /// Once for each task code, with its subtotals; what has no task stands together, last.
    TASK,
    /// Once for each timekeeper, with their subtotals; what has no timekeeper stands together, last.
    TIMEKEEPER,
    /// Once: a header or a trailer, or a file with one row.
    INVOICE
}
