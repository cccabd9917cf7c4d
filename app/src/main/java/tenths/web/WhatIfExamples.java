package tenths.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tenths.checks.Severity;
import tenths.desk.House;
import tenths.desk.RuleChoices;
import tenths.rates.Agreement;

/// Two changes that are ready to try, made of what this firm has agreed: the empty state of S13.
public final class WhatIfExamples {
    private static final BigDecimal MORE = BigDecimal.TEN;

    private WhatIfExamples() {}

    /// @param link fills the form
    public record Example(String words, String link) {}

    static List<Example> of(House house, List<RuleChoices.Choice> rules) {
        var examples = new ArrayList<Example>();
        house.agreements().all().stream()
                .filter(agreement -> agreement.covers(house.today()))
                .findFirst()
                .map(WhatIfExamples::dearer)
                .ifPresent(examples::add);
        rules.stream()
                .filter(rule -> rule.severity() == Severity.WARN || rule.severity() == Severity.ACKNOWLEDGE)
                .findFirst()
                .map(WhatIfExamples::stricter)
                .ifPresent(examples::add);
        if (examples.size() < 2) {
            examples.add(new Example(
                    "Is every bill computed again as it is?", Links.to("/what-if", Map.of("kind", "nothing"))));
        }
        return examples;
    }

    private static Example dearer(Agreement agreement) {
        var scope = agreement.scope();
        var rate = agreement.perHour().add(MORE);
        var who = text(scope.timekeeper());
        var group = text(scope.classification());
        var fields = Map.of(
                "kind",
                "rate",
                "client",
                text(scope.client()),
                "matter",
                text(scope.matter()),
                "timekeeper",
                who,
                "classification",
                group,
                "rate",
                Say.units(rate));
        var whose = who.isEmpty() ? group.isEmpty() ? "everybody" : group : "timekeeper " + who;
        return new Example(
                "What if %s had cost %s an hour instead of %s?"
                        .formatted(whose, Say.units(rate), Say.units(agreement.perHour())),
                Links.to("/what-if", fields));
    }

    private static Example stricter(RuleChoices.Choice rule) {
        var fields = Map.of("kind", "rule", "rule", rule.pack() + "/" + rule.rule(), "severity", "block");
        return new Example(
                "What if %s of %s had blocked bills?".formatted(rule.rule(), rule.pack()),
                Links.to("/what-if", fields));
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
