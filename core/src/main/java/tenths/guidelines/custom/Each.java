package tenths.guidelines.custom;

/// What a firm's own rule is held against, again and again.
public enum Each {
    /// Every charged line.
    ENTRY("entry"),
    /// Everything that one person billed on one day.
    DAY("day"),
    /// The bill as a whole.
    BILL("bill");

    private final String word;

    Each(String word) {
        this.word = word;
    }

    /// As a pack writes it.
    public String word() {
        return word;
    }
}
