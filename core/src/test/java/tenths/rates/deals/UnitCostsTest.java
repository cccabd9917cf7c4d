package tenths.rates.deals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static tenths.Samples.DAY;
import static tenths.rates.deals.Work.cost;
import static tenths.rates.deals.Work.deal;
import static tenths.rates.deals.Work.number;
import static tenths.rates.deals.Work.quote;
import static tenths.rates.deals.Work.usd;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.money.Money;
import tenths.rates.Step;
import tenths.rates.deals.Arrangement.UnitCosts;
import tenths.rates.deals.Arrangement.UnitCosts.Price;

/// What a mile, a copy or a page costs by its day.
@NullMarked
class UnitCostsTest {
    private static UnitCosts miles(LocalDate first, LocalDate second) {
        return new UnitCosts("E109", List.of(new Price(first, number("0.67")), new Price(second, number("0.70"))));
    }

    private static final UnitCosts GROWN = miles(DAY.minusDays(9), DAY);

    private static Money price(UnitCosts agreed, Item.Cost cost) {
        return quote(deal(agreed), cost).net();
    }

    @Test
    void the_price_of_the_day_takes_the_place_of_what_the_expense_says() {
        assertThat(price(GROWN, cost("E109", "10", "0.85"))).isEqualTo(usd("7.00"));
        assertThat(price(GROWN, cost("E109", "10", "0.00"))).isEqualTo(usd("7.00"));
        assertThat(price(miles(DAY, DAY.plusDays(1)), cost("E109", "10", "0.85")))
                .isEqualTo(usd("6.70"));
    }

    @Test
    void before_the_first_price_and_under_another_code_an_expense_keeps_its_own() {
        assertThat(price(miles(DAY.plusDays(1), DAY.plusDays(2)), cost("E109", "10", "0.85")))
                .isEqualTo(usd("8.50"));
        assertThat(price(GROWN, cost("E101", "10", "0.85"))).isEqualTo(usd("8.50"));
    }

    @Test
    void a_refund_gives_back_what_a_piece_costs() {
        assertThat(price(GROWN, cost("E109", "10", "-0.85"))).isEqualTo(usd("-7.00"));
    }

    @Test
    void a_step_says_the_price_and_since_when_and_only_where_it_changes_something() {
        assertThat(steps(cost("E109", "10", "0.85"))).contains("E109 costs 0.70 each from " + DAY);
        assertThat(steps(cost("E109", "10", "0.70"))).noneMatch(text -> text.contains("costs"));
    }

    private static List<String> steps(Item.Cost cost) {
        return quote(deal(GROWN), cost).lines().getFirst().trace().steps().stream()
                .map(Step::text)
                .toList();
    }

    @Test
    void prices_grow_by_their_days_and_there_is_one() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UnitCosts("E109", List.of()))
                .withMessage("a table of unit costs needs a price");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> miles(DAY, DAY))
                .withMessageContaining("prices grow by their days");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> miles(DAY, DAY.minusDays(1)))
                .withMessage("prices grow by their days: 2026-03-01 does not come behind 2026-03-02");
    }
}
