package tenths.connectors.packs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tenths.checks.Severity;
import tenths.guidelines.cards.CardPack;
import tenths.guidelines.cards.RuleCard;
import tenths.guidelines.rules.Parameter;
import tenths.guidelines.rules.Setting;

/// One rule of a pack as it could be instead.
///
/// @param rule name within the pack: `hours-per-day`
/// @param severity null where it stays
/// @param parameters those that are other, by name; a list is written with commas
public record RuleChange(String rule, @Nullable Severity severity, Map<String, String> parameters) {
    public RuleChange {
        parameters = Map.copyOf(parameters);
    }

    /// The pack with this rule as it could be; a fault where it has no such rule.
    PackReading on(CardPack pack) {
        var faults = new ArrayList<PackFault>();
        if (pack.cards().stream().noneMatch(card -> card.name().equals(rule))) {
            faults.add(fault(rule, "the pack has no rule of this name", "choose one of its rules"));
        }
        var cards = pack.cards().stream()
                .map(card -> card.name().equals(rule) ? on(card, faults) : card)
                .toList();
        return faults.isEmpty() ? new PackReading.Read(pack.with(cards)) : new PackReading.Refused(faults);
    }

    private RuleCard on(RuleCard card, List<PackFault> faults) {
        var settings = new HashMap<>(card.settings());
        parameters.forEach(
                (name, value) -> setting(card, name, value, faults).forEach(setting -> settings.put(name, setting)));
        var weight = severity == null ? card.severity() : severity;
        try {
            return faults.isEmpty() ? card.weighing(weight, settings) : card;
        } catch (IllegalArgumentException impossible) {
            faults.add(fault(rule, String.valueOf(impossible.getMessage()), "choose another weight"));
            return card;
        }
    }

    /// A parameter takes a text, or else a list of them.
    private static List<Setting> setting(RuleCard card, String name, String value, List<PackFault> faults) {
        var where = card.kind().code() + "." + name;
        var parameter = card.kind().parameter(name);
        if (parameter.isEmpty()) {
            var known = card.kind().parameters().stream().map(Parameter::name).toList();
            var repair = known.isEmpty() ? "write the rule anew" : "use one of " + String.join(", ", known);
            faults.add(fault(where, "the rule has no such parameter", repair));
            return List.of();
        }
        var fit = Stream.<Setting>of(new Setting.Text(value), new Setting.Words(List.of(value.split(" *, *"))))
                .filter(parameter.get()::accepts)
                .limit(1)
                .toList();
        if (fit.isEmpty()) {
            faults.add(fault(where, "it cannot be read", parameter.get().repair()));
        }
        return fit;
    }

    private static PackFault fault(String field, String message, String repair) {
        return new PackFault(1, 1, field, message, repair);
    }
}
