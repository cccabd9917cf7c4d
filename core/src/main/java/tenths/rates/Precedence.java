package tenths.rates;

/// The kinds of rate agreement, from the one that always wins to the one that wins last. Within a kind, a rate for the
/// task of the work wins over one for any task.
public enum Precedence {
    MATTER_TIMEKEEPER("matter and timekeeper"),
    MATTER_CLASS("matter and class"),
    CLIENT_TIMEKEEPER("client and timekeeper"),
    CLIENT_CLASS("client and class"),
    MATTER_BLENDED("matter, blended"),
    CLIENT_BLENDED("client, blended"),
    TIMEKEEPER("timekeeper's own rate"),
    CLASS("the firm's rate of the class"),
    FIRM("the firm's rate for everybody");

    private final String words;

    Precedence(String words) {
        this.words = words;
    }

    /// For the trace that a biller reads.
    public String words() {
        return words;
    }
}
