package tenths.rates.deals;

/// What a person said of the interest that a bill proposes.
public enum InterestAnswer {
    /// Nothing yet: none is charged, and the next bill proposes it again.
    NONE,
    CHARGED,
    /// It is never asked for again.
    WAIVED
}
