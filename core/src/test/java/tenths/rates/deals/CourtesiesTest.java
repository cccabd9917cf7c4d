package tenths.rates.deals;

import static org.assertj.core.api.Assertions.assertThat;
import static tenths.Samples.DAY;
import static tenths.Samples.USD;
import static tenths.rates.deals.Work.cost;
import static tenths.rates.deals.Work.number;
import static tenths.rates.deals.Work.usd;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.money.Money;
import tenths.rates.Step;
import tenths.rates.deals.Arrangement.Discount.Size;
import tenths.rates.deals.FeeDeal.Shown;

/// What is granted on one bill: fees of 300.00 and 100.00 and an expense of 50.00.
@NullMarked
class CourtesiesTest {
    private static final List<Settling.Priced> WORK =
            List.of(priced("large", "300.00"), priced("small", "100.00"), spent("50.00"));

    private static Settling.Priced priced(String id, String amount) {
        return new Settling.Priced(Work.fee(id, amount), usd(amount));
    }

    private static Settling.Priced spent(String amount) {
        return new Settling.Priced(cost("E112", "1", amount), usd(amount));
    }

    private static Settlement settled(Shown shown, Courtesy... granted) {
        var deal = new FeeDeal(DAY, List.of(), List.of(), List.of(), false, shown);
        var bill = new Settling.Bill(USD, DAY, FeeDeal.Before.nothing(USD), List.of(granted));
        return Settling.settle(deal, bill, WORK);
    }

    private static List<Money> lines(Size size, String... items) {
        return settled(Shown.ON_LINES, on(size, items)).lines().stream()
                .map(Settlement.Settled::amount)
                .toList();
    }

    private static Courtesy on(Size size, String... items) {
        return new Courtesy(Set.copyOf(Arrays.asList(items)), size);
    }

    @Test
    void a_part_is_taken_of_the_fees_and_not_of_expenses() {
        assertThat(lines(new Size.Percent(number("10")))).containsExactly(usd("270.00"), usd("90.00"), usd("50.00"));
        assertThat(lines(new Size.Percent(number("10")), "small"))
                .containsExactly(usd("300.00"), usd("90.00"), usd("50.00"));
    }

    @Test
    void an_amount_takes_all_of_the_fees_at_most() {
        assertThat(lines(new Size.Amount(usd("40.00")))).containsExactly(usd("270.00"), usd("90.00"), usd("50.00"));
        assertThat(lines(new Size.Amount(usd("400.00")))).containsExactly(usd("0.00"), usd("0.00"), usd("50.00"));
        assertThat(lines(new Size.Amount(usd("401.00")))).containsExactly(usd("0.00"), usd("0.00"), usd("50.00"));
        assertThat(lines(new Size.Amount(usd("101.00")), "small"))
                .containsExactly(usd("300.00"), usd("0.00"), usd("50.00"));
    }

    @Test
    void a_total_counts_fees_and_expenses_and_raises_nothing() {
        assertThat(lines(new Size.ToTotal(usd("250.00")))).containsExactly(usd("150.00"), usd("50.00"), usd("50.00"));
        assertThat(lines(new Size.ToTotal(usd("900.00")))).containsExactly(usd("300.00"), usd("100.00"), usd("50.00"));
    }

    @Test
    void a_line_says_what_was_granted_and_a_line_that_keeps_its_amount_says_nothing() {
        assertThat(steps(new Size.Percent(number("10")))).containsExactly("courtesy discount of 10%");
        assertThat(steps(new Size.Amount(usd("40.00")))).containsExactly("courtesy discount of USD 40.00");
        assertThat(steps(new Size.ToTotal(usd("430.00"))))
                .containsExactly("courtesy discount to a total of USD 430.00");
        assertThat(steps(new Size.Amount(usd("0.00")))).isEmpty();
    }

    private static List<String> steps(Size size) {
        var settlement = settled(Shown.ON_LINES, on(size, "small"));
        assertThat(settlement.lines().getFirst().steps()).isEmpty();
        return settlement.lines().get(1).steps().stream().map(Step::text).toList();
    }

    @Test
    void it_is_one_line_of_the_bill_where_the_deal_says_so_and_stands_on_chosen_lines_all_the_same() {
        var whole = settled(Shown.ON_BILL, on(new Size.Amount(usd("40.00"))));
        assertThat(whole.wholes())
                .containsExactly(
                        new Settlement.Whole(Kind.DISCOUNT, "courtesy discount of USD 40.00", usd("-40.00"), true));
        assertThat(whole.lines())
                .extracting(Settlement.Settled::amount)
                .containsExactly(usd("300.00"), usd("100.00"), usd("50.00"));
        var chosen = settled(Shown.ON_BILL, on(new Size.Amount(usd("40.00")), "small"));
        assertThat(chosen.wholes()).isEmpty();
        assertThat(chosen.lines())
                .extracting(Settlement.Settled::amount)
                .containsExactly(usd("300.00"), usd("60.00"), usd("50.00"));
    }

    @Test
    void the_second_is_a_part_of_what_the_first_left() {
        var half = on(new Size.Percent(number("50")));
        assertThat(settled(Shown.ON_LINES, half, half).lines())
                .extracting(Settlement.Settled::amount)
                .containsExactly(usd("75.00"), usd("25.00"), usd("50.00"));
    }
}
