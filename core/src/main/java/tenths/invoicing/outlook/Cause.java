package tenths.invoicing.outlook;

import java.util.List;
import java.util.Set;
import tenths.checks.Finding;

/// Why a bill would not simply be accepted, in the order in which one mends it: what concerns the whole matter first.
public enum Cause {
    IDENTIFIER("an identifier is missing or unknown"),
    RATE("a rate is missing or not agreed"),
    BUDGET("the budget is exceeded or not on file"),
    FORMAT("the file cannot be written"),
    PORTAL("the portal would object"),
    RULE("a rule waits for an answer"),
    TIME_LIMIT("beyond a time limit");

    /// No rate at all, above the agreed one, raised without notice, raised for the past.
    private static final Set<String> RATES = Set.of("PRC-01", "STF-02", "STF-03", "STF-04");

    private static final Set<String> BUDGETS = Set.of("INV-11", "INV-12");

    /// Billing frequency, late invoices, lines that are too old, time that was keyed late.
    private static final List<String> TIME_LIMITS = List.of("INV-01", "INV-02", "INV-03", "INV-04", "TIM-19");

    private final String words;

    Cause(String words) {
        this.words = words;
    }

    /// In the words of a biller.
    public String words() {
        return words;
    }

    /// Which kind of trouble a finding is.
    public static Cause of(Finding finding) {
        var rule = finding.rule();
        if (RATES.contains(rule)) {
            return RATE;
        }
        if (BUDGETS.contains(rule)) {
            return BUDGET;
        }
        return TIME_LIMITS.contains(rule) ? TIME_LIMIT : RULE;
    }
}
