package tenths.notes.matters;

/// How much a name says when it stands alone.
public enum Strength {
    FIRM,
    /// A first name: many people have it.
    FIRST_NAME,
    /// A word that stands in any note.
    ORDINARY
}
