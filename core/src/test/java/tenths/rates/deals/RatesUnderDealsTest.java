package tenths.rates.deals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tenths.Samples.AB;
import static tenths.Samples.ASSOCIATE;
import static tenths.Samples.DAY;
import static tenths.Samples.USD;
import static tenths.rates.deals.Work.deal;
import static tenths.rates.deals.Work.hours;
import static tenths.rates.deals.Work.number;
import static tenths.rates.deals.Work.quote;
import static tenths.rates.deals.Work.travel;
import static tenths.rates.deals.Work.usd;
import static tenths.rates.deals.Work.worked;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tenths.Samples;
import tenths.rates.Increment;
import tenths.rates.Step;
import tenths.rates.deals.FeeDeal.Clause;
import tenths.rates.deals.FeeDeal.Shown;

@NullMarked
class RatesUnderDealsTest {
    private static String net(Arrangement arrangement, Item.Time time) {
        return quote(deal(arrangement), time).net().decimal().toPlainString();
    }

    private static List<String> words(Line line) {
        return line.trace().steps().stream()
                .filter(Step.Arranged.class::isInstance)
                .map(step -> ((Step.Arranged) step).text())
                .toList();
    }

    private static Quote billed(boolean perDay, Item.Time... times) {
        return quote(deal(new Rounding(Increment.TENTH_UP, perDay), List.of(), Sharing.NONE), times);
    }

    @Test
    void nobody_costs_more_than_the_cap_and_who_costs_just_that_keeps_the_rate() {
        var cap = new Arrangement.RateCap(number("300"), "ASSOC");
        assertThat(net(cap, hours("t", DAY, "2", "300.01"))).isEqualTo("600.00");
        var at = quote(deal(cap), hours("t", DAY, "2", "300.00")).lines().getFirst();
        assertThat(words(at)).containsExactly("the entry gives its own rate, 300.00");
        assertThat(net(new Arrangement.RateCap(number("300"), "PARTNR"), hours("t", DAY, "1", "400")))
                .isEqualTo("400.00");
        assertThat(net(new Arrangement.RateCap(number("300"), null), hours("t", DAY, "1", "400")))
                .isEqualTo("300.00");
    }

    @Test
    void a_blend_holds_for_its_classes_and_not_for_whom_it_names() {
        var time = hours("t", DAY, "1", "400");
        assertThat(net(new Arrangement.Blended(number("250"), Set.of("ASSOC"), Set.of()), time))
                .isEqualTo("250.00");
        assertThat(net(new Arrangement.Blended(number("250"), Set.of(), Set.of()), time))
                .isEqualTo("250.00");
        assertThat(net(new Arrangement.Blended(number("250"), Set.of("PARTNR"), Set.of()), time))
                .isEqualTo("400.00");
        assertThat(net(new Arrangement.Blended(number("250"), Set.of(), Set.of(AB)), time))
                .isEqualTo("400.00");
    }

    @Test
    void a_blend_gives_the_only_rate_where_nobody_agreed_one() {
        var blend = new Arrangement.Blended(number("250"), Set.of(), Set.of());
        var line = quote(deal(blend), hours("t", DAY, "2", null)).lines().getFirst();
        assertThat(line.amount()).isEqualTo(usd("500.00"));
        assertThat(words(line)).containsExactly("blended rate 250");
        assertThat(words(quote(deal(blend), hours("t", DAY, "2", "400")).lines().getFirst()))
                .contains("blended rate 250 instead of 400");
    }

    @Test
    void travel_is_paid_at_its_part_of_the_rate_and_other_work_in_full() {
        var half = new Arrangement.TravelShare(Set.of("A112"), number("50"));
        assertThat(net(half, travel("t", "3", "200"))).isEqualTo("300.00");
        assertThat(net(half, hours("t", DAY, "3", "200"))).isEqualTo("600.00");
        var line = quote(deal(half), travel("t", "3", "200")).lines().getFirst();
        assertThat(words(line)).contains("travel at 50% of the rate");
        assertThat(line.trace().steps().getLast().amount()).isEqualByComparingTo("-300");
    }

    @Test
    void three_minutes_twice_are_two_tenths_each_alone_and_one_for_the_day() {
        var first = worked("a", DAY, 3, "100");
        var second = worked("b", DAY, 3, "100");
        assertThat(Work.amounts(billed(false, first, second))).containsExactly(usd("10.00"), usd("10.00"));
        var day = billed(true, first, second);
        assertThat(Work.amounts(day)).containsExactly(usd("10.00"), usd("0.00"));
        assertThat(words(day.lines().getFirst()))
                .contains("0.10 h of 0.10 h for the day in " + Increment.TENTH_UP.words());
        assertThat(Work.amounts(billed(true, first, worked("c", DAY.plusDays(1), 3, "100"))))
                .containsExactly(usd("10.00"), usd("10.00"));
    }

    @Test
    void a_day_with_one_entry_is_rounded_as_that_entry() {
        var alone = billed(true, worked("a", DAY, 3, "100"));
        assertThat(alone).isEqualTo(billed(false, worked("a", DAY, 3, "100")));
        assertThat(alone.lines().getFirst().trace().steps()).hasAtLeastOneElementOfType(Step.Incremented.class);
        var whole = billed(false, worked("a", DAY, 6, "100"));
        assertThat(whole.lines().getFirst().trace().steps()).hasSize(2);
        assertThat(Work.amounts(billed(true, worked("a", DAY, 0, "100"), worked("b", DAY, 0, "100"))))
                .containsExactly(usd("0.00"), usd("0.00"));
    }

    @Test
    void without_an_increment_time_is_billed_to_the_second() {
        var quote = quote(deal(), worked("a", DAY, 7, "100"));
        assertThat(quote.net()).isEqualTo(usd("11.67"));
        assertThat(quote.hours()).isEqualByComparingTo("0.1167");
        assertThat(new Item.Length.Worked(0).seconds()).isZero();
        assertThatThrownBy(() -> new Item.Length.Worked(-1)).hasMessage("worked time is not negative: -1 s");
    }

    @Test
    void what_somebody_added_to_a_line_is_a_step_of_its_own() {
        var line =
                quote(deal(), Work.adjusted("t", "1", "100", "-20.00")).lines().getFirst();
        assertThat(line.amount()).isEqualTo(usd("80.00"));
        assertThat(line.trace().steps().getLast())
                .isEqualTo(new Step.Adjusted("adjusted on the line", number("-20.00")));
    }

    private static DealPrices prices(Arrangement... arrangements) {
        var clauses = List.of(arrangements).stream()
                .map(each -> new Clause(each, Shown.ON_LINES))
                .toList();
        return new DealPrices(new FeeDeal(DAY, clauses, List.of(), List.of(), false), USD);
    }

    private static List<String> rates(@Nullable BigDecimal perHour, Arrangement... arrangements) {
        return prices(arrangements).onRate(Samples.entryOfMinutes(6), ASSOCIATE, perHour).stream()
                .map(change -> change.name() + ": " + change.text() + " -> " + change.price())
                .toList();
    }

    @Test
    void a_changed_rate_stands_on_the_bill_with_four_decimals() {
        var share = new Arrangement.TravelShare(Set.of("A109"), number("33.333"));
        assertThat(rates(number("200.01"), share))
                .containsExactly("travel-share: travel at 33.333% of the rate -> 66.6693");
        assertThat(rates(number("200.0001"), new Arrangement.RateCap(number("150.1234"), null)))
                .containsExactly("rate-cap: at most 150.1234 an hour -> 150.1234");
        assertThat(rates(null, share)).isEmpty();
    }

    @Test
    void a_capped_piece_costs_its_cap_on_the_bill() {
        var random = new Random(3);
        var cap = prices(new Arrangement.ExpenseCap("E101", number("0.10"), null));
        assertThat(cap.onPiece(Samples.expense(random, "300", "0.11")))
                .singleElement()
                .satisfies(change -> assertThat(change.price()).isEqualByComparingTo("0.10"))
                .satisfies(change -> assertThat(change.text()).isEqualTo("E101 costs at most 0.10 each"));
        assertThat(cap.onPiece(Samples.expense(random, "300", "0.10"))).isEmpty();
        assertThat(prices(new Arrangement.ExpenseCap("E102", number("0.10"), null))
                        .onPiece(Samples.expense(random, "300", "0.11")))
                .isEmpty();
        assertThat(prices(new Arrangement.ExpenseCap("E101", null, usd("5.00")))
                        .onPiece(Samples.expense(random, "300", "0.11")))
                .isEmpty();
    }

    @Test
    void a_line_names_what_time_costs_exactly_and_then_its_rounding() {
        var line = billed(false, worked("t", DAY, 6, "333.33")).lines().getFirst();
        assertThat(line.trace().steps().get(1).amount()).isEqualByComparingTo("33.333");
        assertThat(line.trace().steps().getLast())
                .isInstanceOfSatisfying(
                        Step.Rounded.class, step -> assertThat(step.amount()).isEqualByComparingTo("-0.003"));
    }
}
