package tenths.checks;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tenths.money.Money;

/// Something a client would cut, refuse or ask about.
///
/// @param rule stable code of the rule, for example `TIM-04`
/// @param clause where the client says so
/// @param lines the lines concerned in bill order; empty when the bill as a whole is meant
/// @param evidence the words it rests on, in bill order
/// @param atRisk what the client may cut, never negative; null where no amount can be named
/// @param message one sentence with the actor, the value and the limit
/// @param fix what would mend it, or null where only a person can tell
public record Finding(
        String rule,
        Severity severity,
        Clause clause,
        List<LineId> lines,
        List<Evidence> evidence,
        @Nullable Money atRisk,
        String message,
        @Nullable Fix fix) {
    public Finding {
        if (rule.isBlank() || message.isBlank()) {
            throw new IllegalArgumentException("a finding needs a rule and a message");
        }
        if (atRisk != null && atRisk.isNegative()) {
            throw new IllegalArgumentException(rule + ": a negative amount is at risk: " + atRisk);
        }
        lines = List.copyOf(lines);
        evidence = List.copyOf(evidence);
    }

    /// The same in other words.
    public Finding saying(String sentence) {
        return new Finding(rule, severity, clause, lines, evidence, atRisk, sentence, fix);
    }
}
