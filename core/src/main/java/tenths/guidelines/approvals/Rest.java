package tenths.guidelines.approvals;

import java.util.List;
import tenths.checks.LineId;
import tenths.money.Money;
import tenths.time.Hours;

/// Lines that rest on an approval: without it a rule would speak.
///
/// @param rule code of the rule
/// @param amount that they use of it; zero where another rule's finding on the same lines rests on it already
public record Rest(String rule, Approval approval, List<LineId> lines, Money amount, Hours hours) {
    public Rest {
        lines = List.copyOf(lines);
    }
}
