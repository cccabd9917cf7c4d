package tenths.invoicing.outlook;

/// What would become of a bill at its client, the mildest first.
public enum Fate {
    /// Nothing was found.
    ACCEPTED("accepted"),
    /// It would be paid, perhaps not in full.
    FLAGGED("flagged"),
    /// Its work or its invoice is beyond a time limit of the client.
    LATE("late"),
    /// It would come back, or could not even leave.
    REFUSED("refused");

    private final String word;

    Fate(String word) {
        this.word = word;
    }

    /// The word of a biller.
    public String word() {
        return word;
    }
}
