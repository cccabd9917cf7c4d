package tenths.notes;

/// What somebody is to a matter; it decides which kind of conversation a call with them was.
public enum Role {
    CLIENT,
    ADJUSTER,
    OPPOSING_COUNSEL,
    CO_COUNSEL,
    EXPERT,
    PARTY,
    WITNESS,
    COURT,
    OTHER
}
