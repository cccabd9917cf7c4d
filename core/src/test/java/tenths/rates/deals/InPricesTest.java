package tenths.rates.deals;

import static org.assertj.core.api.Assertions.assertThat;
import static tenths.Samples.DAY;
import static tenths.Samples.USD;
import static tenths.rates.deals.Work.amounts;
import static tenths.rates.deals.Work.cost;
import static tenths.rates.deals.Work.fee;
import static tenths.rates.deals.Work.number;
import static tenths.rates.deals.Work.quote;
import static tenths.rates.deals.Work.taxed;
import static tenths.rates.deals.Work.usd;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.Cases;
import tenths.money.Money;

/// Prices that have a tax in them.
@NullMarked
class InPricesTest {
    private static final int CASES = 10_000;

    private static Tax in(String percent, boolean perLine) {
        return new Tax("VAT", number(percent), true, true, perLine, 1, true);
    }

    @Test
    void what_is_left_and_the_tax_add_up_to_the_price() {
        var quote = quote(taxed(in("19", false)), fee("t", "238.00"));
        assertThat(quote.net()).isEqualTo(usd("200.00"));
        assertThat(quote.taxes().getFirst().amount()).isEqualTo(usd("38.00"));
        assertThat(quote.taxes().getFirst().base()).isEqualTo(usd("200.00"));
        assertThat(quote.total()).isEqualTo(usd("238.00"));
        var odd = quote(taxed(in("19", false)), fee("t", "49.99"));
        assertThat(odd.net()).as("42.0084 is left").isEqualTo(usd("42.01"));
        assertThat(odd.taxes().getFirst().amount())
                .as("the rest; 19% of 42.01 would be 7.98 as well")
                .isEqualTo(usd("7.98"));
        var notDivisible = quote(taxed(in("19", false)), fee("t", "0.03"));
        assertThat(notDivisible.net()).as("2.52 cents are left").isEqualTo(usd("0.03"));
        assertThat(notDivisible.taxes().getFirst().amount())
                .as("the rest, though 19% of three cents is more than half a cent")
                .isEqualTo(usd("0.00"));
    }

    @Test
    void it_is_rounded_once_and_shared_by_the_largest_fraction_or_on_each_line() {
        var three = new Item[] {fee("a", "3.33"), fee("b", "3.34"), fee("c", "3.33")};
        var once = quote(taxed(in("19", false)), three);
        assertThat(once.net()).as("10.00 without 19% is 8.4034").isEqualTo(usd("8.40"));
        assertThat(once.taxes().getFirst().lines())
                .as("0.5317, 0.5333 and 0.5317 make 1.60: one cent is left for the middle one")
                .containsExactly(usd("0.53"), usd("0.54"), usd("0.53"));
        assertThat(amounts(once)).containsExactly(usd("2.80"), usd("2.80"), usd("2.80"));
        var each = quote(taxed(in("19", true)), three);
        assertThat(each.taxes().getFirst().lines()).containsExactly(usd("0.53"), usd("0.53"), usd("0.53"));
        assertThat(each.total()).isEqualTo(usd("10.00"));
    }

    @Test
    void a_line_and_its_credit_have_equal_and_opposite_taxes() {
        for (var perLine : List.of(true, false)) {
            var quote = quote(taxed(in("20", perLine)), fee("a", "100.00"), fee("b", "-100.00"));
            assertThat(quote.taxes().getFirst().lines()).containsExactly(usd("16.67"), usd("-16.67"));
            assertThat(quote.total()).isEqualTo(usd("0.00"));
        }
    }

    @Test
    void untaxed_expenses_and_interest_keep_their_price() {
        var untaxed = new Item.Cost("f", DAY, "E112", BigDecimal.ONE, number("60"), false);
        var quote = quote(taxed(in("20", false)), fee("a", "120.00"), cost("E101", "12", "1"), untaxed);
        assertThat(amounts(quote)).containsExactly(usd("100.00"), usd("10.00"), usd("60.00"));
        assertThat(quote.total()).isEqualTo(usd("192.00"));
    }

    @Test
    void the_steps_say_that_the_price_has_it() {
        var quote = quote(taxed(in("20", false)), fee("a", "120.00"));
        assertThat(quote.lines().getFirst().trace().steps().getLast().text()).isEqualTo("VAT at 20% is in the price");
        assertThat(quote.trace())
                .extracting(Entry::text)
                .containsExactly("time at its rates", "VAT at 20% is in the price", "VAT at 20%");
    }

    @Test
    void a_bill_under_a_deal_shows_each_line_without_the_tax() {
        var tax = new FeeDeal.DatedTax(in("20", false), "", null, null, false);
        var deal = new FeeDeal(DAY, List.of(), List.of(), List.of(tax), false);
        var bill = new Settling.Bill(USD, DAY, FeeDeal.Before.nothing(USD), List.of());
        var settled = Settling.settle(deal, bill, List.of(new Settling.Priced(fee("a", "120.00"), usd("120.00"))));
        assertThat(settled.lines().getFirst().amount()).isEqualTo(usd("100.00"));
        assertThat(settled.lines().getFirst().change()).isEqualTo(usd("-20.00"));
        assertThat(settled.taxes()).singleElement().satisfies(each -> {
            assertThat(each.amount()).isEqualTo(usd("20.00"));
            assertThat(each.base()).isEqualTo(usd("100.00"));
        });
    }

    @Test
    void nothing_is_lost_and_no_line_is_a_cent_away_from_its_own_tax() {
        Cases.check(CASES, random -> {
            var percent = BigDecimal.valueOf(random.nextInt(3_000), 2);
            var works = IntStream.range(0, 1 + random.nextInt(8))
                    .mapToObj(i -> fee(
                            "t" + i,
                            BigDecimal.valueOf(random.nextInt(100_000) - 20_000, 2)
                                    .toPlainString()))
                    .toArray(Item[]::new);
            var before = amounts(quote(taxed(), works));
            var quote = quote(taxed(new Tax("VAT", percent, true, true, random.nextBoolean(), 1, true)), works);
            assertThat(quote.total()).isEqualTo(before.stream().reduce(Money.zero(USD), Money::plus));
            for (var i = 0; i < works.length; i++) {
                var tax = quote.taxes().getFirst().lines().get(i);
                assertThat(amounts(quote).get(i).plus(tax)).isEqualTo(before.get(i));
                var whole = Percent.HUNDRED.add(percent);
                var off = tax.decimal()
                        .multiply(whole)
                        .subtract(before.get(i).decimal().multiply(percent));
                assertThat(off.abs())
                        .as("the tax less its exact part, times " + whole)
                        .isLessThan(whole.movePointLeft(2));
            }
        });
    }
}
