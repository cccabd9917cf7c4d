package tenths.desk;

import java.util.List;
import tenths.checks.Severity;
import tenths.guidelines.Guideline;

/// The rules of the newest version of each guideline pack, to choose one from.
public final class RuleChoices {
    private RuleChoices() {}

    /// @param rule name within the pack
    /// @param code of its kind: `TIM-04`
    public record Choice(String pack, String rule, String code, Severity severity) {
        static Choice of(String pack, Guideline rule) {
            var source = rule.source();
            return new Choice(pack, source.name(), source.code(), source.severity());
        }
    }

    /// By pack and in the order of its document.
    public static List<Choice> of(House house) {
        return house.packs().names().stream()
                .sorted()
                .flatMap(name -> house.packs().latest(name).stream())
                .flatMap(text -> house.read(text).rules().stream().map(rule -> Choice.of(text.name(), rule)))
                .toList();
    }
}
