package tenths.rates.deals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tenths.rates.deals.Work.amounts;
import static tenths.rates.deals.Work.cost;
import static tenths.rates.deals.Work.deal;
import static tenths.rates.deals.Work.fee;
import static tenths.rates.deals.Work.lastWords;
import static tenths.rates.deals.Work.number;
import static tenths.rates.deals.Work.quote;
import static tenths.rates.deals.Work.usd;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.rates.deals.Arrangement.Cap.Above;
import tenths.rates.deals.Arrangement.Discount;
import tenths.rates.deals.Arrangement.VolumeDiscount;
import tenths.rates.deals.Arrangement.VolumeDiscount.Method;

@NullMarked
class ReductionsTest {
    private static final List<Tier> TIERS =
            List.of(new Tier(number("1000"), number("5")), new Tier(number("2500"), number("10")));

    private static Quote volume(Method method, String toDate, String fees) {
        return quote(deal(new VolumeDiscount(method, usd(toDate), TIERS)), fee("t", fees));
    }

    private static Quote capped(String before, Above above, String fees) {
        return quote(deal(new Arrangement.Cap(usd("1000.00"), usd(before), above)), fee("t", fees));
    }

    private static Quote less(Discount.Size size, Item... items) {
        return quote(deal(new Discount(size)), items);
    }

    @Test
    void a_volume_discount_begins_above_its_limit_and_not_at_it() {
        for (var method : Method.values()) {
            assertThat(volume(method, "0.00", "1000.00").net()).isEqualTo(usd("1000.00"));
        }
        assertThat(volume(Method.TIER_REACHED, "0.00", "1000.01").tally().discount())
                .isEqualTo(usd("50.00"));
        assertThat(volume(Method.RETROACTIVE, "0.00", "1000.01").tally().discount())
                .isEqualTo(usd("50.00"));
        assertThat(volume(Method.MARGINAL, "0.00", "1000.20").tally().discount())
                .isEqualTo(usd("0.01"));
        assertThat(volume(Method.MARGINAL, "0.00", "1000.01").tally().discount())
                .isEqualTo(usd("0.00"));
    }

    @Test
    void each_way_of_counting_a_volume_discount_takes_its_own_part() {
        assertThat(volume(Method.MARGINAL, "2000.00", "1000.00").net()).isEqualTo(usd("925.00"));
        assertThat(volume(Method.TIER_REACHED, "2000.00", "1000.00").net()).isEqualTo(usd("900.00"));
        assertThat(volume(Method.RETROACTIVE, "2000.00", "1000.00").net()).isEqualTo(usd("800.00"));
        assertThat(lastWords(volume(Method.MARGINAL, "2000.00", "1000.00")))
                .isEqualTo(
                        "volume discount, USD 3000.00 to date with this bill: tier of 10%, each part at its own tier");
        assertThat(lastWords(volume(Method.TIER_REACHED, "0.00", "2500.00")))
                .isEqualTo("volume discount, USD 2500.00 to date with this bill: tier of 5%, on the whole bill");
        assertThat(lastWords(volume(Method.RETROACTIVE, "2500.00", "0.20")))
                .endsWith("tier of 10%, on everything to date less the discount to date");
    }

    @Test
    void tiers_that_do_not_grow_are_refused() {
        var twice = List.of(new Tier(number("1000"), BigDecimal.ONE), new Tier(number("1000"), BigDecimal.TWO));
        assertThatThrownBy(() -> new VolumeDiscount(Method.MARGINAL, usd("0.00"), twice))
                .hasMessage("tiers grow: 1000 does not come behind 1000");
        assertThatThrownBy(() -> new VolumeDiscount(Method.MARGINAL, usd("0.00"), List.of()))
                .hasMessage("a volume discount needs a tier");
    }

    @Test
    void fees_up_to_the_cap_stand_and_one_cent_more_is_written_off_or_held() {
        assertThat(capped("400.00", Above.HOLD, "600.00").trace()).hasSize(1);
        var held = capped("400.00", Above.HOLD, "600.01");
        assertThat(held.net()).isEqualTo(usd("600.00"));
        assertThat(held.tally().held()).isEqualTo(usd("0.01"));
        assertThat(lastWords(held))
                .isEqualTo("above the cap of USD 1000.00, of which USD 400.00 was billed before: held");
        var off = capped("0.00", Above.WRITE_OFF, "1000.01");
        assertThat(off.tally().writtenOff()).isEqualTo(usd("0.01"));
        assertThat(lastWords(off)).isEqualTo("above the cap of USD 1000.00: written off");
    }

    @Test
    void nothing_is_billed_where_more_than_the_cap_was_billed_before() {
        var bill = capped("1200.00", Above.WRITE_OFF, "300.00");
        assertThat(bill.net()).isEqualTo(usd("0.00"));
        assertThat(bill.tally().writtenOff()).isEqualTo(usd("300.00"));
    }

    @Test
    void a_discount_is_spread_over_the_fees_and_leaves_expenses_alone() {
        var bill = less(
                new Discount.Size.Amount(usd("10.01")),
                fee("a", "600.00"),
                fee("b", "400.00"),
                cost("E101", "10", "1"));
        assertThat(amounts(bill)).containsExactly(usd("593.99"), usd("396.00"), usd("10.00"));
        assertThat(bill.lines().get(0).trace().sum()).isEqualByComparingTo("593.99");
        assertThat(bill.fees()).isEqualTo(usd("1000.00"));
        assertThat(bill.expenses()).isEqualTo(usd("10.00"));
        assertThat(bill.trace())
                .extracting(Entry::text)
                .containsExactly("time at its rates", "expenses at their prices", "discount of USD 10.01");
    }

    @Test
    void a_discount_takes_all_fees_at_most_and_never_adds_to_them() {
        assertThat(less(new Discount.Size.Amount(usd("100.00")), fee("t", "100.00"))
                        .net())
                .isEqualTo(usd("0.00"));
        assertThat(less(new Discount.Size.Amount(usd("100.01")), fee("t", "100.00"))
                        .net())
                .isEqualTo(usd("0.00"));
        assertThat(less(new Discount.Size.Amount(usd("10.00")), fee("t", "-100.00"))
                        .net())
                .isEqualTo(usd("-100.00"));
    }

    @Test
    void a_discount_to_a_round_total_counts_the_expenses() {
        var round = new Discount.Size.ToTotal(usd("1000.00"));
        var bill = less(round, fee("t", "990.00"), cost("E101", "30", "1"));
        assertThat(bill.net()).isEqualTo(usd("1000.00"));
        assertThat(lastWords(bill)).isEqualTo("discount to a total of USD 1000.00");
        assertThat(less(round, fee("t", "999.99")).net()).isEqualTo(usd("999.99"));
    }

    @Test
    void a_part_of_a_credit_is_taken_off_the_credit() {
        var bill = less(new Discount.Size.Percent(number("10")), fee("a", "-600.00"), fee("b", "-400.00"));
        assertThat(amounts(bill)).containsExactly(usd("-540.00"), usd("-360.00"));
        assertThat(lastWords(bill)).isEqualTo("discount of 10%");
    }

    @Test
    void a_half_cent_of_a_percentage_counts_as_a_whole_one() {
        assertThat(less(new Discount.Size.Percent(number("5.00")), fee("t", "0.10"))
                        .net())
                .isEqualTo(usd("0.09"));
        assertThat(less(new Discount.Size.Percent(number("4.90")), fee("t", "0.10"))
                        .net())
                .isEqualTo(usd("0.10"));
    }

    @Test
    void a_reduction_in_total_is_rounded_once_and_one_of_the_rate_for_every_hour() {
        var two = Work.hours("t", tenths.Samples.DAY, "2", "333.33");
        var total = quote(deal(new Arrangement.RateReduction(number("5"), false)), two);
        assertThat(total.net()).isEqualTo(usd("633.33"));
        assertThat(lastWords(total)).isEqualTo("5% off the fees");
        assertThat(total.tally().leftOut()).isEqualTo(usd("0.00"));
        assertThat(quote(deal(new Arrangement.RateReduction(number("5"), true)), two)
                        .net())
                .isEqualTo(usd("633.32"));
    }

    @Test
    void what_is_held_back_is_counted_apart() {
        var bill = quote(deal(new Arrangement.Holdback(number("12.5"))), fee("t", "1000.00"));
        assertThat(bill.net()).isEqualTo(usd("875.00"));
        assertThat(bill.tally())
                .isEqualTo(new Tally(usd("0.00"), usd("0.00"), usd("125.00"), usd("0.00"), usd("0.00")));
        assertThat(lastWords(bill)).isEqualTo("12.5% held back");
    }

    @Test
    void an_expense_code_costs_its_cap_and_another_code_stands() {
        var cap = deal(new Arrangement.ExpenseCap("E101", null, usd("30.00")));
        var other = cost("E102", "1", "99.00");
        assertThat(amounts(quote(cap, cost("E101", "200", "0.15"), other))).containsExactly(usd("30.00"), usd("99.00"));
        assertThat(quote(cap, cost("E101", "100", "0.15")).net()).isEqualTo(usd("15.00"));
        var above = quote(cap, cost("E101", "1", "30.01"), other, fee("t", "500.00"));
        assertThat(amounts(above)).containsExactly(usd("30.00"), usd("99.00"), usd("500.00"));
        assertThat(lastWords(above)).isEqualTo("E101 costs at most USD 30.00");
    }

    @Test
    void a_piece_costs_its_cap_and_a_cheaper_one_its_price() {
        var cap = deal(new Arrangement.ExpenseCap("E101", number("0.10"), null));
        var dear = quote(cap, cost("E101", "300", "0.11"));
        assertThat(dear.net()).isEqualTo(usd("30.00"));
        assertThat(dear.lines().getFirst().unitCost()).isEqualByComparingTo("0.10");
        assertThat(dear.lines().getFirst().trace().steps().getLast().amount()).isEqualByComparingTo("-3.00");
        assertThat(quote(cap, cost("E101", "300", "0.10"))
                        .lines()
                        .getFirst()
                        .trace()
                        .steps())
                .hasSize(1);
        assertThat(quote(cap, cost("E102", "300", "0.11")).net()).isEqualTo(usd("33.00"));
    }

    @Test
    void a_discount_on_a_bill_without_fees_leaves_no_line() {
        var bill = less(new Discount.Size.Percent(number("10")), cost("E101", "10", "1"));
        assertThat(amounts(bill)).containsExactly(usd("10.00"));
        assertThat(bill.trace()).hasSize(2);
    }
}
