package tenths.formats.portals;

/// How we know of a check.
public enum Origin {
    /// The receiver published it.
    PUBLISHED("[S]"),
    /// General knowledge of the field, not verified.
    GENERAL_KNOWLEDGE("[GK]");

    private final String tag;

    Origin(String tag) {
        this.tag = tag;
    }

    /// As the handbook marks it: `[S]`.
    public String tag() {
        return tag;
    }
}
