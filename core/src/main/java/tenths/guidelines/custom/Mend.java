package tenths.guidelines.custom;

/// How a firm's own rule proposes to mend what it finds.
public enum Mend {
    /// Ask the person who did the work.
    ASK("ask"),
    /// Charge nothing for the line.
    NO_CHARGE("no-charge"),
    /// Take the line off the bill and decide later.
    HOLD("hold"),
    /// Take what is at risk off the line.
    REDUCE("reduce");

    private final String word;

    Mend(String word) {
        this.word = word;
    }

    /// As a pack writes it.
    public String word() {
        return word;
    }
}
