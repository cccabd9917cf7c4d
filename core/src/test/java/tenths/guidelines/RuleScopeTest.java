package tenths.guidelines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenths.checks.Clause;
import tenths.checks.Severity;
import tenths.guidelines.rules.RuleKinds;

/// How the reach of a rule is told. What a rule sees within it, `ReachOfRulesTest` tests.
@NullMarked
class RuleScopeTest {
    private static List<String> list(@Nullable String words) {
        return words == null ? List.of() : List.of(words.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                              |                     |           |      | ''
                    0412 0500 |                     |           |      | clients 0412, 0500
                              | 0412-0007           | L300      |      | matters 0412-0007; phases L300
                              |                     | L300 L400 | E110 | phases L300, L400; expenses E110
                    0412      | 0412-0007 0412-0009 | L300      | E110 | \
                    clients 0412; matters 0412-0007, 0412-0009; phases L300; expenses E110
                    """)
    void a_scope_is_told_by_the_sides_that_it_closes(
            @Nullable String clients,
            @Nullable String matters,
            @Nullable String phases,
            @Nullable String expenses,
            String words) {
        var scope = new RuleScope(list(clients), list(matters), list(phases), list(expenses));
        assertThat(scope.words()).isEqualTo(words);
        assertThat(scope.everywhere()).isEqualTo(words.isEmpty());
    }

    @Test
    void a_rule_with_nothing_out_of_its_reach_is_the_rule_itself() {
        var source = new Source("TIM-03", "rule", Severity.WARN, new Clause("Guide", "1", 1, "words"));
        var rule = RuleKinds.of("TIM-03").orElseThrow().rule(source, Map.of());
        var day = LocalDate.of(2026, 3, 1);
        var phase = new RuleScope(List.of(), List.of(), List.of("L300"), List.of());
        assertThat(new Reach(RuleScope.EVERYWHERE, null, null, DayOf.BILL).limit(rule))
                .isSameAs(rule);
        assertThat(Stream.of(
                        new Reach(phase, null, null, DayOf.BILL),
                        new Reach(RuleScope.EVERYWHERE, day, null, DayOf.BILL),
                        new Reach(RuleScope.EVERYWHERE, null, day, DayOf.BILL)))
                .noneMatch(reach -> reach.limit(rule).equals(rule));
    }

    @ParameterizedTest
    @CsvSource({
        "' Draft the --motion, again. ',draft the motion again",
        "Review Dr. O'Neil's notes,review dr o neil s notes",
        "L330 (2),l330 2",
        "'...',''"
    })
    void lines_are_compared_by_their_bare_words(String narrative, String words) {
        assertThat(Surroundings.Fingerprint.of("AB", LocalDate.of(2026, 3, 1), narrative)
                        .words())
                .isEqualTo(words);
    }
}
