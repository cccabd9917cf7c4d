package tenths.guidelines.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenths.Samples;
import tenths.guidelines.budgets.BudgetForecast.Between;
import tenths.guidelines.budgets.BudgetForecast.TooEarly;
import tenths.guidelines.budgets.BudgetForecast.UsedUp;
import tenths.guidelines.budgets.Spent.Stage;
import tenths.money.Money;

/// What a matter will have cost, by its phases or by its pace.
@NullMarked
class BudgetForecastTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
    private static final LocalDate LONG_AGO = LocalDate.of(2026, 3, 1);
    private static final BudgetPlan PHASES = new BudgetPlan(List.of(
            line("L300", "8000.00", "500.00"), line("L330", "3000.00", "0.00"), line("L100", "2000.00", "0.00")));

    private static Money usd(String amount) {
        return Money.of(amount, Samples.USD);
    }

    private static BudgetLine line(String code, String fees, String expenses) {
        return new BudgetLine(code, usd(fees), usd(expenses), null);
    }

    private static Spent fees(String task, String amount, @Nullable LocalDate lastDay) {
        return new Spent(task, true, Stage.BILLED, usd(amount), usd("0.00"), lastDay);
    }

    private static BudgetForecast forecast(BudgetPlan plan, Spent... spent) {
        return BudgetForecast.of(plan, BudgetUse.of(plan, List.of(spent)), TODAY);
    }

    @Test
    void what_done_phases_took_is_carried_to_those_that_are_not() {
        assertThat(forecast(PHASES, fees("L110", "3000.00", LONG_AGO), fees("L310", "1000.00", TODAY)))
                .isEqualTo(new Between(usd("11500.00"), usd("15500.00")));
    }

    @Test
    void where_they_took_less_the_forecast_reaches_down_from_the_budget() {
        assertThat(forecast(PHASES, fees("L110", "1500.00", LONG_AGO), fees("L310", "1000.00", TODAY)))
                .isEqualTo(new Between(usd("8000.00"), usd("10000.00")));
    }

    @Test
    void phases_that_are_done_cost_what_they_cost_each() {
        var plan = new BudgetPlan(List.of(
                line("L100", "2000.00", "0.00"), line("L200", "2000.00", "0.00"), line("L300", "8000.00", "0.00")));
        assertThat(forecast(
                        plan,
                        fees("L110", "1000.00", LONG_AGO),
                        fees("L210", "3000.00", LONG_AGO),
                        fees("L310", "500.00", TODAY)))
                .isEqualTo(new Between(usd("12000.00"), usd("12000.00")));
    }

    @Test
    void no_phase_costs_less_than_it_has_used() {
        assertThat(forecast(PHASES, fees("L110", "2000.00", LONG_AGO), fees("L310", "9000.00", TODAY)))
                .isEqualTo(new Between(usd("11500.00"), usd("11500.00")));
    }

    @Test
    void work_of_no_planned_phase_and_expenses_come_on_top_as_they_are_or_as_planned() {
        var expenses = new Spent("", false, Stage.BILLED, usd("700.00"), usd("0.00"), TODAY);
        assertThat(forecast(
                        PHASES,
                        fees("L110", "2000.00", LONG_AGO),
                        fees("L310", "1000.00", TODAY),
                        fees("A100", "50.00", TODAY),
                        expenses))
                .isEqualTo(new Between(usd("10750.00"), usd("10750.00")));
    }

    @Test
    void a_phase_without_a_limit_for_fees_tells_nothing_of_the_others() {
        var plan = new BudgetPlan(List.of(line("L100", "0.00", "100.00"), line("L300", "800.00", "0.00")));
        assertThat(forecast(plan, fees("L110", "30.00", LONG_AGO), fees("L310", "10.00", TODAY)))
                .isEqualTo(new TooEarly("no phase is done yet"));
    }

    @ParameterizedTest
    @CsvSource({"90,false", "91,true"})
    void a_phase_is_done_when_it_rested_for_more_than_ninety_days(int days, boolean isDone) {
        var last = TODAY.minusDays(days);
        var forecast = forecast(PHASES, fees("L110", "3000.00", last), fees("L310", "1000.00", TODAY));
        assertThat(forecast instanceof Between).isEqualTo(isDone);
    }

    @Test
    void it_is_too_early_while_no_phase_is_done() {
        var early = new TooEarly("no phase is done yet");
        assertThat(forecast(PHASES, fees("L110", "3000.00", TODAY))).isEqualTo(early);
        assertThat(forecast(PHASES, fees("L110", "3000.00", LONG_AGO))).isEqualTo(early);
        assertThat(forecast(PHASES, fees("L110", "3000.00", TODAY), fees("L310", "1000.00", LONG_AGO)))
                .isEqualTo(early);
        assertThat(forecast(PHASES, fees("L110", "3000.00", null), fees("L310", "1000.00", TODAY)))
                .isEqualTo(early);
    }

    private static Spent recent(String used, String recent) {
        return new Spent("L110", true, Stage.BILLED, usd(used), usd(recent), TODAY);
    }

    @ParameterizedTest
    @CsvSource({
        "4000.00,3000.00,1000.00,2027-03",
        "9999.99,3000.00,1000.00,2026-10", // a cent is left
        "10000.00,3000.00,1000.00,2026-09",
        "12000.00,3000.00,1000.00,2026-09",
        "9999.99,0.01,0.01,2026-10",
        "9999.98,0.04,0.02,2026-10"
    })
    void without_phases_the_pace_of_three_months_tells_when_the_budget_is_used_up(
            String used, String recent, String perMonth, YearMonth month) {
        var whole = new BudgetPlan(List.of(line("", "10000.00", "0.00")));
        assertThat(forecast(whole, recent(used, recent))).isEqualTo(new UsedUp(usd(perMonth), month));
        var onePhase = new BudgetPlan(List.of(line("L100", "10000.00", "0.00")));
        assertThat(forecast(onePhase, recent(used, recent))).isEqualTo(new UsedUp(usd(perMonth), month));
    }

    @ParameterizedTest
    @CsvSource({"0.00", "-10.00"})
    void nothing_is_said_where_nothing_was_done_of_late(String recent) {
        var whole = new BudgetPlan(List.of(line("", "10000.00", "0.00")));
        assertThat(forecast(whole, recent("4000.00", recent)))
                .isEqualTo(new TooEarly("nothing was done in the last three months"));
    }
}
