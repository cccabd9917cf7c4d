package tenths.guidelines.budgets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tenths.Samples;
import tenths.guidelines.Budget;
import tenths.money.Money;
import tenths.time.Hours;

/// What makes lines one budget, and what a client can answer to it.
@NullMarked
class BudgetPlanTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private static Money usd(String amount) {
        return Money.of(amount, Samples.USD);
    }

    private static BudgetLine line(String code, String fees, String expenses) {
        return new BudgetLine(code, usd(fees), usd(expenses), null);
    }

    private static List<BudgetLine> tasks(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> line("T" + number + "X", "1.00", "0.00"))
                .toList();
    }

    @Test
    void a_budget_has_one_to_two_hundred_lines() {
        assertThat(BudgetPlan.slips(tasks(200))).isEmpty();
        assertThat(BudgetPlan.slips(tasks(201)))
                .containsExactly("A budget has 1 to 200 lines, not 201; add a line or join some");
        assertThat(BudgetPlan.slips(List.of()))
                .containsExactly("A budget has 1 to 200 lines, not 0; add a line or join some");
    }

    @Test
    void a_budget_has_one_currency() {
        var euros = Money.of("5.00", Currency.getInstance("EUR"));
        assertThat(BudgetPlan.slips(List.of(line("L100", "1.00", "0.00"), new BudgetLine("L300", euros, euros, null))))
                .containsExactly("A budget has one currency; write all amounts in that of the client");
    }

    @Test
    void fees_and_expenses_of_a_phase_are_those_of_its_tasks_at_least() {
        var tasks = List.of(line("L310", "100.00", "30.00"), line("L330", "200.00", "20.00"));
        var all = List.of(line("L300", "300.00", "50.00"), tasks.getFirst(), tasks.getLast());
        assertThat(BudgetPlan.slips(all)).isEmpty();
        assertThat(BudgetPlan.slips(List.of(line("L300", "299.99", "49.99"), tasks.getFirst(), tasks.getLast())))
                .containsExactly(
                        "The fees of L300 are USD 299.99, those of its parts USD 300.00;"
                                + " raise the one or lower the others",
                        "The expenses of L300 are USD 49.99, those of its parts USD 50.00;"
                                + " raise the one or lower the others");
    }

    @Test
    void lines_that_contradict_each_other_are_no_plan() {
        var twice = line("L300", "1.00", "0.00");
        assertThatThrownBy(() -> new BudgetPlan(List.of(twice, twice)))
                .hasMessage("L300 stands twice; make one line of it");
    }

    @Test
    void lines_stand_in_the_order_of_their_codes_the_whole_matter_first() {
        var plan = new BudgetPlan(
                List.of(line("L330", "3.00", "0.00"), line("L100", "2.00", "0.00"), line("", "9.00", "1.00")));
        assertThat(plan.lines()).extracting(BudgetLine::code).containsExactly("", "L100", "L330");
        assertThat(plan.parts()).extracting(BudgetLine::code).containsExactly("L100", "L330");
        assertThat(plan.byCode())
                .isEqualTo(Map.of(
                        "", line("", "9.00", "1.00"),
                        "L100", line("L100", "2.00", "0.00"),
                        "L330", line("L330", "3.00", "0.00")));
    }

    @Test
    void rules_hear_of_no_limit_where_no_fees_are_planned() {
        var plan = new BudgetPlan(List.of(line("L100", "0.00", "40.00"), line("L300", "8.00", "0.00")));
        assertThat(plan.approved()).isEqualTo(new Budget.Approved(usd("48.00"), Map.of("L300", usd("8.00"))));
    }

    @Test
    void apart_a_line_is_what_its_parts_leave_and_gone_where_they_leave_nothing() {
        var rest = new BudgetPlan(List.of(
                line("", "1000.00", "90.00"),
                line("L100", "400.00", "30.00"),
                line("L110", "400.00", "10.00"),
                line("L300", "600.00", "60.00"),
                line("L310", "250.00", "60.00"),
                line("L330", "350.00", "0.00")));
        assertThat(rest.apart())
                .containsExactly(
                        line("L100", "0.00", "20.00"),
                        line("L110", "400.00", "10.00"),
                        line("L310", "250.00", "60.00"),
                        line("L330", "350.00", "0.00"));
    }

    @Test
    void a_line_without_parts_keeps_its_hours_and_one_with_parts_has_none_of_its_own() {
        var task = new BudgetLine("L310", usd("100.00"), usd("0.00"), Hours.of("1.00"));
        var phase = new BudgetLine("L300", usd("300.00"), usd("0.00"), Hours.of("2.00"));
        assertThat(new BudgetPlan(List.of(phase, task)).apart()).containsExactly(line("L300", "200.00", "0.00"), task);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "L1", "L330", "A1234567"})
    void a_code_is_a_task_a_phase_or_empty_for_the_whole_matter(String code) {
        assertThat(BudgetLine.isCode(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"L", "l330", "330", "L-30", "A12345678", " "})
    void anything_else_is_no_code(String code) {
        assertThat(BudgetLine.isCode(code)).isFalse();
        assertThatThrownBy(() -> line(code, "1.00", "0.00")).hasMessage(code + " is no code of a task or a phase");
    }

    @Test
    void a_line_plans_fees_or_expenses_or_both_and_hours_only_beside_them() {
        assertThat(new BudgetLine("L330", usd("10.00"), usd("2.50"), Hours.of("0.10")).amount())
                .isEqualTo(usd("12.50"));
        assertThat(line("L330", "0.00", "0.01").amount()).isEqualTo(usd("0.01"));
        for (var amounts : List.of(List.of("0.00", "0.00"), List.of("-1.00", "2.00"), List.of("2.00", "-1.00"))) {
            assertThatThrownBy(() -> line("L330", amounts.getFirst(), amounts.getLast()))
                    .hasMessage("a line of a budget needs an amount above zero");
        }
    }

    @Test
    void a_budget_is_open_until_the_client_answers() {
        List<BudgetAnswer> answers = List.of(
                new BudgetAnswer.Proposed(),
                new BudgetAnswer.Submitted(DAY),
                new BudgetAnswer.Approved(DAY, "Ms Ames", "letter"),
                new BudgetAnswer.Rejected(DAY, "too dear"));
        assertThat(answers).extracting(BudgetAnswer::isOpen).containsExactly(true, true, false, false);
        assertThat(answers)
                .extracting(BudgetAnswer::word)
                .containsExactly("proposed", "submitted", "approved", "rejected");
    }

    @Test
    void an_approval_names_who_gave_it_and_where_and_a_refusal_says_why() {
        assertThatThrownBy(() -> new BudgetAnswer.Approved(DAY, " ", "letter"))
                .hasMessage("an approval says who gave it, and in which document");
        assertThatThrownBy(() -> new BudgetAnswer.Approved(DAY, "Ms Ames", ""))
                .hasMessage("an approval says who gave it, and in which document");
        assertThatThrownBy(() -> new BudgetAnswer.Rejected(DAY, " ")).hasMessage("a refusal says why");
    }
}
