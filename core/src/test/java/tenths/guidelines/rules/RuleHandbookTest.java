package tenths.guidelines.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.checks.Clause;
import tenths.checks.Severity;
import tenths.guidelines.Source;

@NullMarked
class RuleHandbookTest {
    @Test
    void the_page_of_rules_is_fresh() throws IOException {
        var page = Path.of("..", "docs", "handbook", "rules.md");
        if ("write".equals(System.getProperty("tenths.handbook"))) {
            Files.writeString(page, RuleHandbook.page());
        }
        assertThat(page).as("run the test with -Dtenths.handbook=write").hasContent(RuleHandbook.page());
    }

    @Test
    void every_rule_of_the_catalogue_has_a_kind_and_every_kind_is_in_it() {
        assertThat(RuleKinds.ALL)
                .extracting(RuleKind::code)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        Catalogue.ALL.stream().map(Catalogue::code).toList());
    }

    @Test
    void what_needs_judgment_never_blocks_a_bill() {
        var decidedByWords = "TIM-08";
        assertThat(Catalogue.ALL)
                .filteredOn(rule -> rule.found().contains("L") && !rule.code().equals(decidedByWords))
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(RuleKinds.of(rule.code())).hasValueSatisfying(kind -> {
                    assertThat(kind.isAdvice()).isTrue();
                    assertThatThrownBy(() -> kind.rule(blocking(kind.code()), Map.of()))
                            .hasMessage(kind.code() + " only advises; it cannot block a bill");
                }));
    }

    private static Source blocking(String code) {
        return new Source(code, code, Severity.BLOCK, new Clause("Guide", "1.1", 1, "Words of the guide"));
    }
}
