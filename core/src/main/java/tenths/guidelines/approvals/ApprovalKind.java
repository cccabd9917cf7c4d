package tenths.guidelines.approvals;

import java.util.Map;
import java.util.Optional;

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

    private static final Map<String, ApprovalKind> OF_RULES = Map.ofEntries(
            Map.entry("STF-01", TIMEKEEPER),
            Map.entry("STF-02", RATE),
            Map.entry("STF-03", RATE),
            Map.entry("STF-04", RATE),
            Map.entry("RES-09", EXPERT),
            Map.entry("RES-01", RESEARCH),
            Map.entry("TRV-06", TRAVEL),
            Map.entry("STF-06", ATTENDANCE),
            Map.entry("STF-07", ATTENDANCE),
            Map.entry("EXP-01", EXPENSE),
            Map.entry("TIM-04", HOURS),
            Map.entry("AMT-04", HOURS),
            Map.entry("RES-08", MOTION));

    private final String words;

    ApprovalKind(String words) {
        this.words = words;
    }

    /// What would settle a finding of a rule; none where no approval does.
    public static Optional<ApprovalKind> of(String rule) {
        return Optional.ofNullable(OF_RULES.get(rule));
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
