package tenths.guidelines.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.checks.Clause;
import tenths.checks.Severity;
import tenths.guidelines.RuleScope;
import tenths.guidelines.rules.RuleKinds;
import tenths.guidelines.rules.Setting;

/// What of a rule has changed between two versions, field by field.
@NullMarked
class RuleDiffTest {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final RuleCard PLAIN = new RuleCard(
            "one entry",
            RuleKinds.of("TIM-03").orElseThrow(),
            Severity.WARN,
            "",
            new Clause("Guide", "4.1", 3, "No entry above eight hours."),
            RuleScope.EVERYWHERE,
            null,
            null,
            Map.of());

    private static String told(RuleCard before, RuleCard after) {
        return RuleDiff.between(List.of(before), List.of(after)).stream()
                .map(RuleDiff.Change.Changed.class::cast)
                .flatMap(change -> change.fields().stream())
                .map(field -> field.name() + ": '" + field.before() + "' to '" + field.after() + "'")
                .collect(Collectors.joining("; "));
    }

    @Test
    void each_thing_that_a_rule_says_otherwise_is_told() {
        assertThat(told(PLAIN, PLAIN.weighing(Severity.BLOCK, Map.of("limit", new Setting.Text("6.00")))))
                .isEqualTo("severity: 'warn' to 'block'; limit: '' to '6.00'");
        assertThat(told(PLAIN.weighing(Severity.WARN, Map.of("limit", new Setting.Text("6.00"))), PLAIN))
                .isEqualTo("limit: '6.00' to ''");
        assertThat(told(PLAIN, PLAIN.between(MARCH, MARCH.plusDays(30))))
                .isEqualTo("from: '' to '2026-03-01'; to: '' to '2026-03-31'");
        assertThat(told(PLAIN, PLAIN.at(new Clause("Guide", "4.2", 3, "No entry above six hours."))))
                .isEqualTo("clause: '4.1' to '4.2';"
                        + " quote: 'No entry above eight hours.' to 'No entry above six hours.'");
    }

    @Test
    void the_page_and_the_title_of_the_document_are_not_what_a_rule_says() {
        var moved = PLAIN.at(new Clause("Guide, second edition", "4.1", 9, "No entry above eight hours."));
        assertThat(RuleDiff.between(List.of(PLAIN), List.of(moved))).isEmpty();
    }

    @Test
    void a_sentence_of_the_firm_stands_for_that_of_the_kind() {
        var own = new RuleCard(
                PLAIN.name(),
                PLAIN.kind(),
                PLAIN.severity(),
                "Nobody works nine hours at one thing.",
                PLAIN.clause(),
                new RuleScope(List.of(), List.of("0412-0007"), List.of(), List.of()),
                null,
                null,
                Map.of());
        assertThat(PLAIN.words()).isEqualTo(PLAIN.kind().description()).isNotBlank();
        assertThat(own.words()).isEqualTo("Nobody works nine hours at one thing.");
        assertThat(told(PLAIN, own))
                .isEqualTo("sentence: '" + PLAIN.kind().description() + "' to 'Nobody works nine hours at one thing.';"
                        + " scope: '' to 'matters 0412-0007'");
    }
}
