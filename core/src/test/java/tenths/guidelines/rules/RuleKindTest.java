package tenths.guidelines.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tenths.checks.Severity;
import tenths.guidelines.Guideline;
import tenths.guidelines.Source;

@NullMarked
class RuleKindTest {
    private static final RuleKind TRAINING = own("F-7", "Training of juniors");

    private static RuleKind own(String code, String title) {
        return RuleKind.own(code, title, source -> new EmptyInvoice(source));
    }

    private static RuleKind known(String code) {
        return RuleKinds.of(code).orElseThrow();
    }

    private static Guideline rule(String code, String name, Setting setting) {
        return known(code).rule(ExamplesTest.source(code), Map.of(name, setting));
    }

    @Test
    void a_rule_of_the_firms_own_is_called_by_its_code_and_title() {
        assertThat(TRAINING.code()).isEqualTo("F-7");
        assertThat(TRAINING.title()).isEqualTo("Training of juniors");
        assertThat(TRAINING.description()).isEqualTo("Training of juniors");
        assertThat(TRAINING.isOwn()).isTrue();
        assertThat(TRAINING.isAdvice()).isFalse();
        assertThat(known("TIM-03").isOwn()).isFalse();
    }

    @Test
    void two_rules_of_the_firms_own_are_alike_if_they_are_called_alike() {
        assertThat(TRAINING).isEqualTo(own("F-7", "Training of juniors")).hasSameHashCodeAs(own("F-7", "Training"));
        assertThat(TRAINING).isNotEqualTo(own("F-8", "Training of juniors"));
        assertThat(TRAINING).isNotEqualTo(own("F-7", "Training"));
        assertThat(TRAINING).isNotEqualTo("F-7");
    }

    @Test
    void a_kind_of_the_catalogue_is_like_itself_alone() {
        var large = known("TIM-03");
        var named = new RuleKind("TIM-03 " + large.title(), "", List.of(), (source, _) -> new EmptyInvoice(source));
        assertThat(named.title()).isEqualTo(large.title());
        assertThat(large).isEqualTo(known("TIM-03")).isNotEqualTo(named);
        assertThat(large).isNotEqualTo(own("TIM-03", large.title()));
        assertThat(own("TIM-03", large.title())).isNotEqualTo(large);
    }

    @Test
    void a_rule_of_the_firms_own_brings_its_settings_with_it() {
        var text = Map.<String, Setting>of("when", new Setting.Text("hours > 4.00"));
        assertThat(TRAINING.rule(ExamplesTest.source("F-7"), text)).isInstanceOf(EmptyInvoice.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.005", "many"})
    void a_setting_that_cannot_be_read_is_refused(String limit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule("TIM-03", "limit", new Setting.Text(limit)))
                .withMessage("TIM-03 does not take limit = Text[value=" + limit + "]");
        assertThat(rule("TIM-03", "limit", new Setting.Text("8.00"))).isNotNull();
    }

    @Test
    void a_setting_that_the_kind_does_not_have_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule("TIM-03", "colour", new Setting.Text("blue")))
                .withMessageContaining("does not take colour");
    }

    @Test
    void a_kind_asks_only_for_what_its_file_may_say() {
        var kind = new RuleKind(
                "X-1 Large entry",
                "",
                List.of(),
                (source, settings) -> new LargeEntry(source, settings.hours("limit")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kind.rule(ExamplesTest.source("X-1"), Map.of()))
                .withMessage("the kind has no parameter limit");
    }

    @Test
    void trips_charged_twice_are_the_only_rule_that_asks_for_other_matters() {
        assertThat(RuleKinds.ALL)
                .filteredOn(kind ->
                        kind.rule(ExamplesTest.source(kind.code()), Map.of()).readsElsewhere())
                .extracting(RuleKind::code)
                .containsExactly("TRV-05");
    }

    @Test
    void a_budget_is_watched_from_the_percentage_that_the_file_says() {
        assertThat(rule("INV-11", "percent", new Setting.Text("80")).budgetPercents())
                .containsExactly(80);
        assertThat(rule("TIM-03", "limit", new Setting.Text("8.00")).budgetPercents())
                .isEmpty();
    }

    @Test
    void one_of_the_words_of_the_handbook_is_accepted_and_no_other() {
        var within = known("INV-01").parameter("within").orElseThrow();
        assertThat(within.accepts(new Setting.Text("month"))).isTrue();
        assertThat(within.accepts(new Setting.Text("week"))).isFalse();
        assertThat(within.accepts(new Setting.Words(List.of("month")))).isFalse();
        assertThat(within.repair()).isEqualTo("write one of " + String.join(", ", within.options()));
        var limit = known("TIM-03").parameter("limit").orElseThrow();
        assertThat(limit.repair()).isEqualTo("write a number of hours such as 8.00, with two decimals at most");
    }

    @Test
    void what_only_advises_cannot_block_a_bill() {
        var clause = ExamplesTest.source("TIM-03").clause();
        var blocking = new Source("RES-03", "RES-03", Severity.BLOCK, clause);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> known("RES-03").rule(blocking, Map.of()))
                .withMessage("RES-03 only advises; it cannot block a bill");
        assertThat(known("RES-03").isAdvice()).isTrue();
    }

    @Test
    void hours_of_a_task_have_two_decimals() {
        assertThat(rule("AMT-04", "caps", new Setting.Table(Map.of("L330", "3.250"))))
                .isNotNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule("AMT-04", "caps", new Setting.Table(Map.of("L330", "3.005"))))
                .withMessage("hours have at most two decimals");
    }

    @Test
    void a_step_of_nothing_is_refused() {
        assertThat(rule("TIM-01", "step", new Setting.Text("0.01"))).isNotNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule("TIM-01", "step", new Setting.Text("0.00")))
                .withMessage("a step is longer than 0.00 h");
    }

    @Test
    void a_penalty_is_at_most_the_whole() {
        assertThat(rule("INV-14", "penalty", new Setting.Text("100"))).isNotNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule("INV-14", "penalty", new Setting.Text("101")))
                .withMessage("the penalty is at most 100 percent, not 101");
    }
}
