package tenths.guidelines.approvals;

/// What a client can be asked to approve.
public enum ApprovalKind {
    TIMEKEEPER("timekeeper"),
    RATE("rate"),
    EXPERT("expert or vendor"),
    RESEARCH("research"),
    TRAVEL("travel"),
    ATTENDANCE("attendance of a second person"),
    EXPENSE("expense"),
    HOURS("hours over a cap"),
    MOTION("motion");

    private final String words;

    ApprovalKind(String words) {
        this.words = words;
    }

    /// As a biller says it, within a sentence.
    public String words() {
        return words;
    }

    /// Whether its amount is a price for each hour, which is not used up.
    public boolean isPrice() {
        return this == RATE;
    }
}
