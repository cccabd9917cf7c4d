package tenths.rates.deals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tenths.Samples.DAY;
import static tenths.rates.deals.Work.amounts;
import static tenths.rates.deals.Work.cost;
import static tenths.rates.deals.Work.deal;
import static tenths.rates.deals.Work.fee;
import static tenths.rates.deals.Work.hours;
import static tenths.rates.deals.Work.lastWords;
import static tenths.rates.deals.Work.number;
import static tenths.rates.deals.Work.quote;
import static tenths.rates.deals.Work.usd;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tenths.rates.Step;

@NullMarked
class FeesTest {
    private static final List<Slice> SLICES =
            List.of(new Slice(number("100000"), number("33.33")), new Slice(null, number("25")));

    private static Quote recovered(String recovery) {
        return quote(
                deal(new Arrangement.Contingency(usd(recovery), SLICES, Arrangement.Contingency.Costs.USUAL)),
                fee("t", "700.00"));
    }

    private static Quote minimum(String fees) {
        return quote(deal(new Arrangement.MinimumFee(usd("500.00"))), fee("t", fees));
    }

    private static Quote collar(String fees) {
        var collar = new Arrangement.Collar(usd("1000.00"), BigDecimal.TEN, number("30"), number("40"));
        return quote(deal(collar), fee("t", fees));
    }

    private static Arrangement subscription(@Nullable String overage) {
        return new Arrangement.Subscription(
                usd("1500.00"), BigDecimal.TEN, overage == null ? null : number(overage), null, 0);
    }

    @Test
    void each_slice_of_a_recovery_has_its_own_percentage() {
        assertThat(recovered("100000.00").net()).isEqualTo(usd("33330.00"));
        assertThat(recovered("100000.01").net()).isEqualTo(usd("33330.00"));
        assertThat(recovered("100000.02").net()).isEqualTo(usd("33330.01"));
        assertThat(recovered("150000.00").net()).isEqualTo(usd("45830.00"));
        assertThat(recovered("60000.00").net()).isEqualTo(usd("19998.00"));
        assertThat(lastWords(recovered("60000.00"))).isEqualTo("part of a recovery of USD 60000.00");
    }

    @Test
    void slices_that_do_not_grow_or_have_no_last_are_refused() {
        var ended = List.of(new Slice(number("100000"), BigDecimal.TEN));
        var twice = List.of(
                new Slice(number("5"), BigDecimal.TEN),
                new Slice(number("5"), BigDecimal.TEN),
                new Slice(null, BigDecimal.TEN));
        var nothing = List.of(new Slice(BigDecimal.ZERO, BigDecimal.TEN), new Slice(null, BigDecimal.TEN));
        var endless = List.of(new Slice(null, BigDecimal.TEN), new Slice(null, BigDecimal.TEN));
        for (var wrong : List.of(twice, nothing, endless)) {
            assertThatThrownBy(
                            () -> new Arrangement.Contingency(usd("1.00"), wrong, Arrangement.Contingency.Costs.USUAL))
                    .hasMessageContaining("the slices of a schedule grow from 0");
        }
        for (var wrong : List.of(ended, List.<Slice>of())) {
            assertThatThrownBy(
                            () -> new Arrangement.Contingency(usd("1.00"), wrong, Arrangement.Contingency.Costs.USUAL))
                    .hasMessage("the last slice of a schedule has no end");
        }
    }

    @Test
    void a_minimum_fee_fills_up_what_is_below_it_and_no_credit() {
        assertThat(minimum("499.99").net()).isEqualTo(usd("500.00"));
        assertThat(lastWords(minimum("499.99"))).isEqualTo("up to the minimum fee of USD 500.00");
        assertThat(minimum("500.00").lines()).hasSize(1);
        assertThat(minimum("0.00").net()).isEqualTo(usd("500.00"));
        assertThat(minimum("-0.01").net()).isEqualTo(usd("-0.01"));
    }

    @Test
    void inside_the_band_of_a_collar_fees_stand_to_its_very_edge() {
        assertThat(collar("900.00").lines()).hasSize(1);
        assertThat(collar("1100.00").lines()).hasSize(1);
        assertThat(collar("899.99").net()).isEqualTo(usd("900.00"));
        assertThat(collar("1100.01").net()).isEqualTo(usd("1100.00"));
    }

    @Test
    void outside_the_band_client_and_firm_share_the_difference() {
        var over = collar("1200.00");
        assertThat(over.net()).isEqualTo(usd("1140.00"));
        assertThat(lastWords(over)).isEqualTo("USD 100.00 above USD 1100.00: the client pays 40% of it");
        var under = collar("800.00");
        assertThat(under.net()).isEqualTo(usd("870.00"));
        assertThat(lastWords(under)).isEqualTo("USD 100.00 saved below USD 900.00: the client keeps 30% of it");
    }

    @Test
    void a_fixed_fee_takes_the_place_of_time_and_leaves_expenses() {
        var fixed = deal(new Arrangement.FixedFee(usd("5000.00")));
        var bill = quote(fixed, fee("a", "700.00"), cost("E101", "10", "1"), hours("b", DAY, "2", null));
        assertThat(amounts(bill)).containsExactly(usd("0.00"), usd("10.00"), usd("0.00"), usd("5000.00"));
        assertThat(bill.tally().shadow()).isEqualTo(usd("700.00"));
        assertThat(bill.hours()).isEqualByComparingTo("3");
        assertThat(bill.trace())
                .extracting(Entry::text)
                .containsExactly(
                        "time at its rates",
                        "expenses at their prices",
                        "time that one amount stands for",
                        "fixed fee of USD 5000.00");
    }

    @Test
    void agreed_fees_of_one_kind_are_told_apart() {
        var twice = deal(new Arrangement.FixedFee(usd("1.00")), new Arrangement.FixedFee(usd("2.00")));
        assertThat(quote(twice, fee("a", "700.00")).lines())
                .extracting(line -> line.subject().id())
                .containsExactly("a", "fixed-fee 1", "fixed-fee 2");
    }

    @Test
    void included_hours_are_used_up_in_the_order_of_days() {
        var later = hours("later", DAY.plusDays(1), "6", "100.00");
        var first = hours("first", DAY, "6", "100.00");
        var bill = quote(deal(subscription("80")), later, cost("E101", "10", "1"), first);
        assertThat(amounts(bill)).containsExactly(usd("160.00"), usd("10.00"), usd("0.00"), usd("1500.00"));
        assertThat(bill.tally().shadow()).isEqualTo(usd("1000.00"));
        assertThat(((Step.Arranged) bill.lines().getFirst().trace().steps().getLast()).text())
                .isEqualTo("4 h included, hours above at 80");
        assertThat(lastWords(bill)).isEqualTo("subscription of USD 1500.00 for 10 h");
        var own = quote(deal(subscription(null)), later, first);
        assertThat(amounts(own)).containsExactly(usd("200.00"), usd("0.00"), usd("1500.00"));
    }

    @Test
    void a_quote_counts_the_months_from_its_first_day_of_work_whatever_the_order() {
        var monthly = new Arrangement.Subscription(usd("1000.00"), number("10"), null, Every.MONTH, 0);
        var march = hours("later", DAY.withDayOfMonth(1).plusMonths(1), "2", "300.00");
        var quote = quote(deal(monthly), march, hours("first", DAY, "1", "300.00"));
        assertThat(quote.net()).isEqualTo(usd("2000.00"));
    }

    @Test
    void a_quote_knows_what_was_recorded_on_the_matter_and_what_is_open() {
        var part = new Arrangement.Contingency(
                null, List.of(new Slice(null, number("30"))), Arrangement.Contingency.Costs.USUAL);
        var perYear = new Arrangement.Interest.PerYear(number("36.5"), null, 365);
        var interest = new Arrangement.Interest(perYear, 0, usd("0.00"), null, false);
        var recovered = new Fact.Recovery(DAY, usd("1000.00"));
        var open = OpenInvoice.unpaid("2026-1", DAY.minusDays(10), usd("0.00"), usd("1000.00"));
        var known = deal(part, interest);
        var deal = new Deal(
                known.client(),
                known.currency(),
                known.rounding(),
                known.book(),
                known.arrangements(),
                known.sharing(),
                known.taxes(),
                List.of(recovered),
                List.of(open),
                List.of());
        assertThat(quote(deal, fee("t", "500.00")).net())
                .as("30% of 1,000.00, and ten days of interest")
                .isEqualTo(usd("310.00"));
    }

    @Test
    void hours_that_a_subscription_includes_to_the_last_cost_nothing_more() {
        for (var overage : new @Nullable String[] {"80", null}) {
            var bill = quote(deal(subscription(overage)), hours("t", DAY, "10", "100.00"));
            assertThat(bill.net()).isEqualTo(usd("1500.00"));
        }
    }

    @Test
    void an_adjustment_stays_on_time_that_a_subscription_does_not_include() {
        var above = Work.adjusted("b", "1", "300.00", "-20.00");
        assertThat(amounts(quote(deal(subscription(null)), hours("a", DAY, "10", "1"), above)))
                .containsExactly(usd("0.00"), usd("280.00"), usd("1500.00"));
        var alone = Work.adjusted("c", "0", "300.00", "50.00");
        assertThat(amounts(quote(deal(subscription("80")), alone))).containsExactly(usd("50.00"), usd("1500.00"));
    }

    @Test
    void an_arrangement_that_finds_no_time_leaves_no_step() {
        var bill = quote(deal(new Arrangement.FixedFee(usd("5.00"))), cost("E101", "10", "1"));
        assertThat(bill.trace())
                .extracting(Entry::text)
                .containsExactly("time at its rates", "expenses at their prices", "fixed fee of USD 5.00");
    }

    @Test
    void work_without_a_rate_is_named_unless_one_amount_stands_for_it() {
        var unrated = hours("t", DAY, "1", null);
        assertThat(Quoting.quote(deal(), List.of(unrated, fee("u", "1.00"))))
                .isEqualTo(new Quoting.Outcome.Unrated(List.of(unrated)));
        assertThat(Quoting.quote(deal(subscription(null)), List.of(unrated)))
                .isInstanceOf(Quoting.Outcome.Unrated.class);
        assertThat(quote(deal(subscription("80")), unrated).net()).isEqualTo(usd("1500.00"));
        var contingency = new Arrangement.Contingency(usd("100.00"), SLICES, Arrangement.Contingency.Costs.USUAL);
        assertThat(quote(deal(contingency), unrated).net()).isEqualTo(usd("33.33"));
    }
}
