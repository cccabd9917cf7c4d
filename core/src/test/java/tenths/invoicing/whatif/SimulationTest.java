package tenths.invoicing.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.Cases;
import tenths.Samples;
import tenths.checks.Clause;
import tenths.checks.Finding;
import tenths.checks.Severity;
import tenths.firm.ClientId;
import tenths.guidelines.Guideline;
import tenths.guidelines.GuidelinePack;
import tenths.guidelines.Source;
import tenths.guidelines.rules.DailyHours;
import tenths.money.Money;
import tenths.rates.Increment;
import tenths.rates.RateChange;
import tenths.rates.Scope;
import tenths.rates.deals.Arrangement;
import tenths.rates.deals.FeeDeal;
import tenths.time.Hours;

@NullMarked
class SimulationTest {
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private static Change rate(String perHour) {
        var scope = new Scope(Samples.CLIENT, null, Samples.AB, null);
        return new Change.Rate(new RateChange(scope, LONG_AGO, null, new BigDecimal(perHour), "Letter"));
    }

    private static Guideline hours(Severity severity, String limit) {
        var clause = new Clause("Guidelines", "4.2", 3, "No more than ten hours a day.");
        return new DailyHours(new Source("TIM-04", "hours-per-day", severity, clause), Hours.of(limit), false);
    }

    private static GuidelinePack pack(Guideline... rules) {
        return new GuidelinePack("carrier", 1, LONG_AGO, null, List.of(rules));
    }

    @Test
    void without_a_change_every_bill_is_computed_again_to_the_last_step() {
        Cases.check(
                10_000,
                random -> PastBills.random(random).forEach(bill -> {
                    var difference = Simulation.of(bill, new Change.Nothing());
                    assertThat(difference.doubts()).isEmpty();
                    assertThat(difference.isNone()).isTrue();
                    assertThat(difference.after()).isEqualTo(bill.invoice().total());
                }));
    }

    @Test
    void what_the_lines_would_have_been_more_or_less_is_what_the_bill_would_have_been() {
        Cases.check(
                5_000,
                random -> PastBills.random(random).forEach(bill -> {
                    var difference = Simulation.of(bill, rate(Samples.rate(random)));
                    var sum = difference.lines().stream()
                            .map(LineDifference::change)
                            .reduce(Money.zero(Samples.USD), Money::plus);
                    assertThat(difference.before().plus(sum)).isEqualTo(difference.after());
                    assertThat(difference.lines())
                            .allMatch(line -> !line.change().isZero());
                }));
    }

    @Test
    void the_rate_that_was_agreed_changes_nothing() {
        var bill = PastBills.plain(List.of(Samples.priced(Samples.entryOfMinutes(30), "185.00")), null);
        assertThat(Simulation.of(bill, rate("185.00")).isNone()).isTrue();
        var dearer = Simulation.of(bill, rate("200.00"));
        assertThat(dearer.after().minor() - dearer.before().minor()).isEqualTo(750);
        var line = dearer.lines().getFirst();
        assertThat(Objects.requireNonNull(line.before())
                        .trace()
                        .steps()
                        .getFirst()
                        .text())
                .contains("timekeeper's own rate 185.00");
        assertThat(Objects.requireNonNull(line.after()).trace().steps())
                .anyMatch(step -> step.text().contains("200.00 from 2020-01-01"));
    }

    @Test
    void all_rates_raised_are_each_raised_to_the_cent_since_the_day() {
        var bill = PastBills.plain(List.of(Samples.priced(Samples.entryOfMinutes(60), "185.55")), null);
        var difference = Simulation.of(bill, new Change.Rise(null, LONG_AGO, new BigDecimal("3")));
        assertThat(difference.after().minor()).isEqualTo(19_112);
        assertThat(Objects.requireNonNull(difference.lines().getFirst().after())
                        .trace()
                        .steps()
                        .getFirst()
                        .text())
                .contains("191.12", "+3%");
        var later = new Change.Rise(null, LocalDate.of(2030, 1, 1), new BigDecimal("3"));
        assertThat(Simulation.of(bill, later).isNone()).isTrue();
        var others = new Change.Rise(new ClientId("other"), LONG_AGO, new BigDecimal("3"));
        assertThat(Simulation.of(bill, others).isNone()).isTrue();
    }

    @Test
    void another_increment_bills_other_hours_of_the_same_work() {
        var bill = PastBills.plain(List.of(Samples.priced(Samples.entryOfMinutes(16), "100.00")), null);
        var quarter = new Change.Rounding(Samples.CLIENT, new Increment(25, Increment.Direction.UP));
        var difference = Simulation.of(bill, quarter);
        assertThat(difference.before().minor()).isEqualTo(3_000);
        assertThat(difference.after().minor()).isEqualTo(5_000);
    }

    @Test
    void a_tighter_rule_finds_more_and_a_rule_that_is_off_nothing() {
        var lines = List.of(Samples.priced(Samples.entryOfMinutes(600), "100.00"));
        var bill = PastBills.plain(lines, pack(hours(Severity.WARN, "12.00")));
        var tighter = new Change.Rules("carrier", Map.of(1, pack(hours(Severity.BLOCK, "8.00"))));
        var difference = Simulation.of(bill, tighter);
        assertThat(difference.lines()).isEmpty();
        assertThat(difference.gone()).isEmpty();
        assertThat(difference.added()).extracting(Finding::severity).containsExactly(Severity.BLOCK);
        var strict = PastBills.plain(lines, pack(hours(Severity.BLOCK, "8.00")));
        var off = new Change.Rules("carrier", Map.of(1, pack(hours(Severity.OFF, "8.00"))));
        assertThat(Simulation.of(strict, off).gone()).hasSize(1);
        assertThat(Simulation.of(strict, off).added()).isEmpty();
        var another = new Change.Rules("other", Map.of(1, pack()));
        assertThat(Simulation.of(strict, another).isNone()).isTrue();
    }

    @Test
    void a_fee_deal_takes_its_discount_from_the_day_it_begins() {
        var bill = PastBills.plain(List.of(Samples.priced(Samples.entryOfMinutes(60), "100.00")), null);
        var tenth = new Arrangement.Discount(new Arrangement.Discount.Size.Percent(BigDecimal.TEN));
        var clause = new FeeDeal.Clause(tenth, FeeDeal.Shown.ON_BILL);
        var deal = new FeeDeal(PastBills.END, List.of(clause), List.of(), List.of(), false);
        var difference = Simulation.of(bill, new Change.Deal(Samples.CLIENT, null, deal));
        assertThat(difference.before().minor()).isEqualTo(10_000);
        assertThat(difference.after().minor()).isEqualTo(9_000);
        assertThat(difference.lines()).singleElement().matches(line -> line.before() == null);
        var tomorrow = new FeeDeal(PastBills.END.plusDays(1), List.of(clause), List.of(), List.of(), false);
        assertThat(Simulation.of(bill, new Change.Deal(Samples.CLIENT, null, tomorrow))
                        .isNone())
                .isTrue();
    }

    @Test
    void a_bill_that_does_not_follow_from_what_it_keeps_is_named_with_the_line() {
        var bill = PastBills.plain(List.of(Samples.priced(Samples.entryOfMinutes(60), "100.00")), null);
        var others = PastBills.plain(List.of(Samples.priced(Samples.entryOfMinutes(60), "101.00")), null);
        var forged = new PastBill(
                others.invoice(),
                bill.client(),
                bill.terms(),
                bill.works(),
                bill.decisions(),
                bill.deal(),
                bill.rules(),
                null);
        assertThat(Simulation.of(forged, new Change.Nothing()).doubts())
                .containsExactly("line 1: computed USD 100.00, kept USD 101.00");
    }
}
