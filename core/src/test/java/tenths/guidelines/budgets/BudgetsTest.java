package tenths.guidelines.budgets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.firm.MatterId;
import tenths.guidelines.Budget;
import tenths.guidelines.budgets.BudgetAnswer.Approved;
import tenths.guidelines.budgets.BudgetUse.Row;
import tenths.guidelines.budgets.Spent.Stage;
import tenths.money.Money;

@NullMarked
class BudgetsTest {
    private static final Currency USD = Currency.getInstance("USD");
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
    private static final LocalDate LONG_AGO = LocalDate.of(2026, 3, 1);
    private static final BudgetPlan PHASES =
            new BudgetPlan(List.of(line("L300", "8000", "500"), line("L330", "3000", "0"), line("L100", "2000", "0")));

    @Test
    void the_total_of_phases_counts_a_task_within_its_phase_once() {
        assertThat(PHASES.fees()).isEqualTo(usd("10000"));
        assertThat(PHASES.total()).isEqualTo(usd("10500"));
    }

    @Test
    void a_line_of_the_whole_matter_is_its_total() {
        var plan = new BudgetPlan(List.of(line("L100", "2000", "0"), line("", "15000", "1000")));
        assertThat(plan.total()).isEqualTo(usd("16000"));
    }

    @Test
    void a_phase_below_its_tasks_a_total_below_its_phases_and_a_line_twice_are_all_told() {
        var slips = BudgetPlan.slips(List.of(
                line("", "100", "0"), line("L300", "150", "0"), line("L330", "200", "0"), line("L330", "200", "0")));
        assertThat(slips).hasSize(3);
        assertThat(slips.getFirst()).contains("the whole matter", "USD 100.00", "USD 150.00");
        assertThat(slips.get(2)).contains("L330 stands twice");
    }

    @Test
    void apart_each_amount_stands_once_and_adds_up_to_the_total() {
        assertThat(PHASES.apart())
                .containsExactly(line("L100", "2000", "0"), line("L300", "5000", "500"), line("L330", "3000", "0"));
    }

    @Test
    void rules_get_fees_by_code_and_the_total_of_everything() {
        assertThat(PHASES.approved())
                .isEqualTo(new Budget.Approved(
                        usd("10500"), Map.of("L300", usd("8000"), "L330", usd("3000"), "L100", usd("2000"))));
    }

    @Test
    void one_version_holds_the_newest_that_was_approved_and_has_begun() {
        var first = version(1, LONG_AGO, approved());
        var second = version(2, TODAY, approved());
        var refused = version(3, LONG_AGO, new BudgetAnswer.Rejected(LONG_AGO, "too dear"));
        var versions = List.of(refused, second, first);
        assertThat(BudgetVersion.holding(versions, TODAY.minusDays(1))).contains(first);
        assertThat(BudgetVersion.holding(versions, TODAY)).contains(second);
        assertThat(BudgetVersion.holding(versions, LONG_AGO.minusDays(1))).isEmpty();
    }

    @Test
    void a_matter_without_a_budget_misses_one_only_where_budgets_are_kept() {
        var matter = new MatterId("1-1");
        assertThat(HeldBudgets.NOT_KEPT.of(matter)).isEqualTo(new Budget.NotKept());
        assertThat(new HeldBudgets(true, Map.of()).of(matter)).isEqualTo(new Budget.Missing());
        assertThat(new HeldBudgets(true, Map.of(matter, PHASES)).of(matter)).isEqualTo(PHASES.approved());
    }

    @Test
    void used_is_billed_on_bills_and_waiting_by_phase_and_task_with_expenses_apart() {
        var use = BudgetUse.of(
                PHASES,
                List.of(
                        fees("L330", Stage.BILLED, "1000", TODAY),
                        fees("L310", Stage.ON_BILL, "500", TODAY),
                        fees("L110", Stage.WAITING, "700", LONG_AGO),
                        fees("A100", Stage.BILLED, "50", TODAY),
                        new Spent("L330", false, Stage.BILLED, usd("80"), usd("0"), TODAY)));
        assertThat(use.whole().used()).isEqualTo(usd("2330"));
        assertThat(use.whole().left()).isEqualTo(usd("8170"));
        assertThat(use.whole().percent()).isEqualTo(22);
        assertThat(use.parts().stream().map(row -> row.code() + " " + row.used()))
                .containsExactly("L100 USD 700.00", "L300 USD 1500.00", "L330 USD 1000.00");
        assertThat(use.expenses().used()).isEqualTo(usd("80"));
        assertThat(use.unplanned().used()).isEqualTo(usd("50"));
    }

    @Test
    void what_has_no_limit_is_used_to_no_percent_and_nobody_is_told_of_it() {
        var plan = new BudgetPlan(List.of(line("L100", "0", "40"), line("L300", "100", "0")));
        var use = BudgetUse.of(plan, List.of(fees("L110", Stage.BILLED, "70", TODAY)));
        assertThat(use.parts())
                .extracting(Row::code, Row::percent)
                .containsExactly(tuple("L100", 0L), tuple("L300", 0L));
        assertThat(use.limited()).extracting(Row::code).containsExactly("the matter", "L300");
        assertThat(Thresholds.USUAL.crossed(use.parts().getFirst())).isEmpty();
    }

    @Test
    void an_alert_names_the_highest_threshold_that_is_crossed_and_the_row_that_crossed_it() {
        var use = BudgetUse.of(PHASES, List.of(fees("L110", Stage.BILLED, "2200.01", TODAY)));
        assertThat(Thresholds.USUAL.alert(use)).hasValueSatisfying(alert -> {
            assertThat(alert.threshold()).isEqualTo(110);
            assertThat(alert.row().code()).isEqualTo("L100");
        });
    }

    @Test
    void exactly_at_a_threshold_nothing_is_crossed_and_a_cent_above_it_is() {
        assertThat(Thresholds.USUAL.alert(BudgetUse.of(PHASES, List.of(fees("L110", Stage.BILLED, "1600", TODAY)))))
                .isEmpty();
        assertThat(Thresholds.USUAL.alert(BudgetUse.of(PHASES, List.of(fees("L110", Stage.BILLED, "1600.01", TODAY)))))
                .hasValueSatisfying(alert -> assertThat(alert.threshold()).isEqualTo(80));
    }

    @Test
    void the_higher_threshold_is_told_where_two_rows_are_used_to_the_same_whole_percent() {
        var plan =
                new BudgetPlan(List.of(line("", "10000", "0"), line("L100", "2000", "0"), line("L300", "8000", "0")));
        var use = BudgetUse.of(
                plan, List.of(fees("L110", Stage.BILLED, "2010", TODAY), fees("L310", Stage.BILLED, "7990", TODAY)));
        assertThat(use.limited()).extracting(Row::percent).containsExactly(100L, 100L, 99L);
        assertThat(Thresholds.USUAL.alert(use)).hasValueSatisfying(alert -> {
            assertThat(alert.threshold()).isEqualTo(100);
            assertThat(alert.row().code()).isEqualTo("L100");
        });
    }

    @Test
    void of_rows_beyond_one_threshold_the_one_that_is_used_most_is_told_and_the_matter_before_its_phases() {
        var plan = new BudgetPlan(List.of(line("L100", "1000", "0"), line("L300", "1000", "0")));
        var later = BudgetUse.of(
                plan, List.of(fees("L110", Stage.BILLED, "1200", TODAY), fees("L310", Stage.BILLED, "1300", TODAY)));
        assertThat(Thresholds.USUAL.alert(later))
                .hasValueSatisfying(alert -> assertThat(alert.row().code()).isEqualTo("L300"));
        var alike = BudgetUse.of(
                plan, List.of(fees("L110", Stage.BILLED, "1200", TODAY), fees("L310", Stage.BILLED, "1200", TODAY)));
        assertThat(Thresholds.USUAL.alert(alike))
                .hasValueSatisfying(alert -> assertThat(alert.row().code()).isEqualTo("the matter"));
    }

    @Test
    void thresholds_are_those_of_the_clients_rules_where_they_name_some() {
        assertThat(Thresholds.of(Set.of()).percents()).containsExactly(80, 100, 110);
        assertThat(Thresholds.of(Set.of(125, 90)).percents()).containsExactly(90, 125);
        assertThatThrownBy(() -> new Thresholds(new TreeSet<>())).hasMessage("there is no threshold");
    }

    private static BudgetVersion version(int number, LocalDate from, BudgetAnswer answer) {
        return new BudgetVersion(new MatterId("1-1"), number, from, PHASES, "the plan", answer);
    }

    private static Approved approved() {
        return new Approved(LONG_AGO, "Ms Ames", "letter of 1 March");
    }

    private static Spent fees(String task, Stage stage, String amount, LocalDate lastDay) {
        return new Spent(task, true, stage, usd(amount), usd("0"), lastDay);
    }

    private static BudgetLine line(String code, String fees, String expenses) {
        return new BudgetLine(code, usd(fees), usd(expenses), null);
    }

    private static Money usd(String amount) {
        return Money.of(amount, USD);
    }
}
