package tenths.connectors.packs;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenths.checks.Severity;

/// One rule of a pack as it could be instead.
///
/// @param rule name within the pack: `hours-per-day`
/// @param severity null where it stays
/// @param parameters those that are other, by name; a list is written with commas
public record RuleChange(String rule, @Nullable Severity severity, Map<String, String> parameters) {
    public RuleChange {
        parameters = Map.copyOf(parameters);
    }

    Severity severity(Severity asWritten) {
        return severity == null ? asWritten : severity;
    }
}
