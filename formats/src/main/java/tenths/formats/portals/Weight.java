package tenths.formats.portals;

/// What a portal does with a bill about which it has something to say.
public enum Weight {
    /// It takes the bill and marks it, or it advises against it.
    FLAG,
    /// It does not take the bill.
    REFUSE
}
