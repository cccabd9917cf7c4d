package tenths.guidelines.cards;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenths.checks.Clause;
import tenths.checks.Severity;
import tenths.guidelines.DayOf;
import tenths.guidelines.Guideline;
import tenths.guidelines.Reach;
import tenths.guidelines.RuleScope;
import tenths.guidelines.Source;
import tenths.guidelines.rules.RuleKind;
import tenths.guidelines.rules.Setting;

/// One rule of a client as a person reads it: what it asks, where the document says so, where and when it applies.
///
/// @param name unique within the pack
/// @param sentence what it asks, in the firm's own words; blank where the kind's own sentence says enough
/// @param from first day, or null for as long as the pack holds
/// @param to last day, or null for as long as the pack holds
/// @param settings parameters that differ from the defaults of the kind
/// @param examples what must be flagged and what must not, as YAML; blank for none
public record RuleCard(
        String name,
        RuleKind kind,
        Severity severity,
        String sentence,
        Clause clause,
        RuleScope scope,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Map<String, Setting> settings,
        String examples) {
    /// @throws IllegalArgumentException if the kind does not take a setting, or the rule ends before it begins
    public RuleCard {
        settings = Map.copyOf(settings);
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException(name + " ends on " + to + ", before it begins on " + from);
        }
        kind.rule(new Source(kind.code(), name, severity, clause), settings);
    }

    /// A card without examples.
    ///
    /// @throws IllegalArgumentException if the kind does not take a setting, or the rule ends before it begins
    public RuleCard(
            String name,
            RuleKind kind,
            Severity severity,
            String sentence,
            Clause clause,
            RuleScope scope,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Map<String, Setting> settings) {
        this(name, kind, severity, sentence, clause, scope, from, to, settings, "");
    }

    /// The same under another name.
    public RuleCard called(String other) {
        return new RuleCard(other, kind, severity, sentence, clause, scope, from, to, settings, examples);
    }

    /// The same for other days.
    ///
    /// @throws IllegalArgumentException if it ends before it begins
    public RuleCard between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new RuleCard(name, kind, severity, sentence, clause, scope, first, last, settings, examples);
    }

    /// The same, resting on another clause.
    public RuleCard at(Clause other) {
        return new RuleCard(name, kind, severity, sentence, other, scope, from, to, settings, examples);
    }

    /// The same with examples.
    public RuleCard showing(String others) {
        return new RuleCard(name, kind, severity, sentence, clause, scope, from, to, settings, others);
    }

    /// The same with another weight and other settings.
    public RuleCard weighing(Severity weight, Map<String, Setting> others) {
        return new RuleCard(name, kind, weight, sentence, clause, scope, from, to, others, examples);
    }

    /// What it asks.
    public String words() {
        return sentence.isBlank() ? kind.description() : sentence;
    }

    /// The rule that judges bills.
    public Guideline rule(DayOf dayOf) {
        var rule = kind.rule(new Source(kind.code(), name, severity, clause), settings);
        return new Reach(scope, from, to, dayOf).limit(rule);
    }
}
