package tenths.guidelines;

/// Which day decides which version of a client's rules judges a line.
public enum DayOf {
    /// The date of the bill.
    BILL,
    /// The day on which the work was done or the money spent.
    WORK
}
