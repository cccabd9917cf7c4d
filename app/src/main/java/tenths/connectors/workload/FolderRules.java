package tenths.connectors.workload;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tenths.checks.Clause;
import tenths.checks.Severity;
import tenths.guidelines.Guideline;
import tenths.guidelines.GuidelinePack;
import tenths.guidelines.Source;
import tenths.guidelines.rules.RuleKinds;
import tenths.guidelines.rules.Setting;

/// The rules of a month-end folder (guidelines.csv) in the words of the guidelines room. They warn and never block,
/// since the
/// folder's bills are finalised as they stand.
public final class FolderRules {
    private static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);
    private static final Setting NONE = new Setting.Words(List.of());

    private FolderRules() {}

    /// @param body the name of the set in the first line, then `rule,parameter` in each
    /// @throws IllegalArgumentException if a rule is not known
    public static GuidelinePack read(String body) {
        var lines = body.lines().toList();
        var rules = new ArrayList<Guideline>();
        var settings = new HashMap<String, List<String>>();
        for (var line : lines.subList(1, lines.size())) {
            var comma = line.indexOf(',');
            settings.computeIfAbsent(line.substring(0, comma), _ -> new ArrayList<>())
                    .add(line.substring(comma + 1));
        }
        settings.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> rules.add(rule(lines.getFirst(), entry.getKey(), entry.getValue())));
        return new GuidelinePack(lines.getFirst(), 1, ALWAYS, null, rules);
    }

    private static Guideline rule(String set, String rule, List<String> values) {
        var first = values.getFirst();
        return switch (rule) {
            case "max_hours_per_entry" -> make(set, rule, "TIM-03", Map.of("limit", text(first)));
            case "max_hours_per_day" ->
                make(set, rule, "TIM-04", Map.of("limit", text(first), "scope", text("client")));
            case "increment_hours" -> make(set, rule, "TIM-01", Map.of("step", text(first)));
            case "task_code_required" ->
                make(set, rule, "TIM-20", Map.of("task", text("required"), "activity", text("optional")));
            case "activity_code_required" ->
                make(set, rule, "TIM-20", Map.of("task", text("optional"), "activity", text("required")));
            case "min_narrative_chars" -> make(set, rule, "TIM-11", shortest(first));
            case "banned_phrase" ->
                make(set, rule, "ADM-01", Map.of("words", new Setting.Words(values), "exceptions", NONE));
            case "block_billing_max_semicolons" -> make(set, rule, "TIM-08", tasks(Integer.parseInt(first) + 1));
            case "stale_after_days" -> make(set, rule, "TIM-19", Map.of("days", text(first)));
            case "max_photocopy_unit_cents" -> make(set, rule, "EXP-02", copies(Long.parseLong(first)));
            default -> throw new IllegalArgumentException("guidelines.csv: no rule is called " + rule);
        };
    }

    private static Map<String, Setting> shortest(String characters) {
        return Map.of("phrases", NONE, "alone", NONE, "words", text("0"), "characters", text(characters));
    }

    private static Map<String, Setting> tasks(int most) {
        return Map.of("tasks", text(Integer.toString(most)), "over", text("0.00"), "joints", text("semicolons"));
    }

    private static Map<String, Setting> copies(long cents) {
        var cap = text(BigDecimal.valueOf(cents, 2).toPlainString());
        return Map.of("codes", new Setting.Words(List.of("E101")), "cap", cap);
    }

    private static Guideline make(String set, String rule, String code, Map<String, Setting> settings) {
        var clause = new Clause("guidelines.csv", rule, 0, set + " " + rule);
        var kind = RuleKinds.of(code).orElseThrow(() -> new IllegalArgumentException("no kind of rule " + code));
        return kind.rule(new Source(code, rule, Severity.WARN, clause), settings);
    }

    private static Setting text(String value) {
        return new Setting.Text(value);
    }
}
