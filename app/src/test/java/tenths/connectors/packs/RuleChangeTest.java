package tenths.connectors.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.checks.Severity;
import tenths.guidelines.rules.DailyHours;

@NullMarked
class RuleChangeTest {
    private static final String PACK = """
            name: northgate
            version: 1
            from: 2026-01-01
            document: Northgate guidelines
            rules:
              - {name: day, kind: TIM-04, severity: warn, clause: "4.2", page: 1, quote: q, parameters: {limit: 10}}
              - {name: other, kind: TIM-04, severity: block, clause: "4.3", page: 1, quote: q}
            """;

    private static List<String> faults(RuleChange change) {
        return PackReader.read(PACK, change) instanceof PackReading.Refused(var faults)
                ? faults.stream().map(PackFault::message).toList()
                : List.of();
    }

    @Test
    void one_rule_is_other_and_the_rest_of_the_pack_as_it_is_written() {
        var written = PackReader.read(PACK).orThrow();
        var changed = PackReader.read(PACK, new RuleChange("day", Severity.BLOCK, Map.of("limit", "8")))
                .orThrow()
                .sharing(written);
        assertThat(changed.rules().getFirst()).isInstanceOfSatisfying(DailyHours.class, rule -> {
            assertThat(rule.limit().hundredths()).isEqualTo(800);
            assertThat(rule.source().severity()).isEqualTo(Severity.BLOCK);
        });
        assertThat(changed.rules().get(1)).isSameAs(written.rules().get(1));
    }

    @Test
    void what_a_rule_does_not_have_is_a_fault() {
        assertThat(faults(new RuleChange("day", null, Map.of("most", "8"))))
                .containsExactly("the rule has no such parameter");
        assertThat(faults(new RuleChange("day", null, Map.of("limit", "long")))).containsExactly("it cannot be read");
        assertThat(faults(new RuleChange("night", Severity.OFF, Map.of())))
                .containsExactly("the pack has no rule of this name");
    }
}
