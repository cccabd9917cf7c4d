package tenths.guidelines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenths.checks.Clause;
import tenths.checks.Finding;
import tenths.checks.Severity;
import tenths.firm.ClientId;
import tenths.guidelines.rules.ExampleBill;
import tenths.guidelines.rules.RuleKinds;
import tenths.guidelines.rules.Setting;

/// What a pack is without a bill, and which version of it judges one.
@NullMarked
class GuidelinePackTest {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    private static Guideline rule(String code, String reference, Map<String, Setting> settings) {
        var clause = new Clause("Guide", reference, 1, "words");
        return RuleKinds.of(code).orElseThrow().rule(new Source(code, code, Severity.WARN, clause), settings);
    }

    private static GuidelinePack pack(String... codes) {
        var rules = Arrays.stream(codes).map(code -> rule(code, "1", Map.of())).toList();
        return new GuidelinePack("p", 1, MARCH, null, rules);
    }

    @ParameterizedTest
    @CsvSource({
        // reads what was billed before, on other matters, asks for a budget
        "TIM-03,false,false,false",
        "INV-11,true,false,false",
        "TRV-05,false,true,false",
        "INV-12,false,false,true"
    })
    void what_one_of_its_rules_looks_at_is_fetched(
            String code, boolean history, boolean elsewhere, boolean asksForBudget) {
        var pack = pack("TIM-01", code);
        assertThat(pack.readsHistory()).isEqualTo(history);
        assertThat(pack.readsElsewhere()).isEqualTo(elsewhere);
        assertThat(pack.asksForBudget()).isEqualTo(asksForBudget);
    }

    @Test
    void somebody_is_told_from_the_shares_of_a_budget_that_its_rules_name() {
        var early = rule("INV-11", "1", Map.of("percent", new Setting.Text("80")));
        var late = rule("INV-11", "2", Map.of("percent", new Setting.Text("110")));
        var pack = new GuidelinePack("p", 1, MARCH, null, List.of(early, late, rule("TIM-01", "3", Map.of())));
        assertThat(pack.budgetPercents()).containsExactlyInAnyOrder(80, 110);
    }

    @Test
    void two_packs_share_the_rules_in_which_they_are_equal() {
        var old = pack("TIM-01", "TIM-03", "TIM-04");
        var fresh = pack("TIM-04", "TIM-05", "TIM-01");
        var shared = fresh.sharing(old);
        assertThat(shared).isEqualTo(fresh);
        assertThat(shared.rules().getFirst()).isSameAs(old.rules().getLast());
        assertThat(shared.rules().get(1)).isSameAs(fresh.rules().get(1));
        assertThat(shared.rules().getLast()).isSameAs(old.rules().getFirst());
    }

    @Test
    void a_mute_silences_a_rule_of_one_kind_in_one_clause() {
        var muted = rule("TIM-03", "2.1", Map.of());
        var otherClause = rule("TIM-03", "2.2", Map.of());
        var otherKind = rule("TIM-04", "2.1", Map.of());
        var pack = new GuidelinePack("p", 1, MARCH, null, List.of(muted, otherClause, otherKind));
        var mutes = List.of(mute("TIM-03", "2.1"), mute("TIM-05", "2.2"));
        assertThat(pack.without(mutes).rules()).containsExactly(otherClause, otherKind);
        assertThat(pack.without(List.of())).isSameAs(pack);
    }

    private static Mute mute(String rule, String reference) {
        return new Mute(new ClientId("C1"), rule, reference, MARCH.plusMonths(1));
    }

    private static GuidelinePack version(int number, LocalDate from, DayOf dayOf, String hours) {
        var rule = rule("TIM-03", "1", Map.of("limit", new Setting.Text(hours)));
        return new GuidelinePack("p", number, from, null, dayOf, List.of(rule));
    }

    private static List<String> found(GuidelinePack pack, String day) {
        var bill = ExampleBill.of("Lane ASSOC " + day + " 9.00 100.00 L330 A104 | Draft motion to compel");
        return Judge.judge(pack, bill.bill(), bill.around()).stream()
                .map(Finding::message)
                .toList();
    }

    @Test
    void the_newest_version_says_whether_the_day_of_the_work_decides() {
        var old = version(1, MARCH.minusYears(1), DayOf.WORK, "8.00");
        var fresh = version(2, MARCH.plusDays(9), DayOf.BILL, "4.00");
        assertThat(GuidelinePack.judging(List.of(old, fresh))).isSameAs(fresh);
        var byWork = GuidelinePack.judging(List.of(old, version(2, MARCH.plusDays(9), DayOf.WORK, "4.00")));
        assertThat(found(byWork, "2026-03-09")).singleElement().asString().endsWith("the limit is 8.00 h");
        assertThat(found(byWork, "2026-03-10")).singleElement().asString().endsWith("the limit is 4.00 h");
    }

    @Test
    void a_version_that_a_later_one_overtook_does_not_lengthen_the_one_before_it() {
        var first = version(1, MARCH.minusYears(1), DayOf.WORK, "8.00");
        var overtaken = version(2, MARCH.plusDays(19), DayOf.WORK, "2.00");
        var newest = version(3, MARCH.plusDays(9), DayOf.WORK, "4.00");
        var pack = GuidelinePack.byDayOfWork(List.of(first, overtaken, newest));
        assertThat(pack.rules()).hasSize(2);
        assertThat(found(pack, "2026-03-15")).singleElement().asString().endsWith("the limit is 4.00 h");
    }
}
