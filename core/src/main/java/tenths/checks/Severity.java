package tenths.checks;

/// How much a client's rule weighs on a bill. The order runs from the heaviest to the lightest.
public enum Severity {
    /// The bill cannot be finalised until the finding is repaired or overridden with a reason.
    BLOCK,
    /// A person must say that they have seen it before the bill is approved.
    ACKNOWLEDGE,
    /// Shown, nothing more.
    WARN,
    /// The rule is kept but does not run.
    OFF
}
