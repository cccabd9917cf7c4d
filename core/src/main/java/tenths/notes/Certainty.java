package tenths.notes;

/// Whether a proposed entry may be approved at a glance.
public enum Certainty {
    /// Everything was said, once, in words that mean one thing.
    SURE,
    /// Everything is there, and something rests on a guess that a person should look at.
    CHECK,
    /// Something that a bill needs was not said, or could mean several things.
    MISSING
}
