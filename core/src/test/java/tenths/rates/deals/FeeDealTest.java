package tenths.rates.deals;

import static org.assertj.core.api.Assertions.assertThat;
import static tenths.Samples.DAY;
import static tenths.rates.deals.Work.usd;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tenths.rates.deals.FeeDeal.Clause;
import tenths.rates.deals.FeeDeal.DatedTax;
import tenths.rates.deals.FeeDeal.Shown;
import tenths.rates.deals.FeeDeal.Stage;

/// What a fee deal says of itself, so that a bill asks only for what it needs.
@NullMarked
class FeeDealTest {
    private static final Arrangement FIXED = new Arrangement.FixedFee(usd("900.00"));
    private static final Arrangement.Evergreen KEPT = new Arrangement.Evergreen(usd("2000.00"), usd("5000.00"));
    private static final Arrangement INTEREST = new Arrangement.Interest(
            new Arrangement.Interest.PerYear(BigDecimal.TEN, null, 365), 30, usd("0.00"), null, false);
    private static final Arrangement VOLUME = new Arrangement.VolumeDiscount(
            Arrangement.VolumeDiscount.Method.MARGINAL,
            usd("0.00"),
            List.of(new Tier(BigDecimal.ZERO, BigDecimal.TEN)));

    private static final Stage STAGE = new Stage("Filing", DAY, usd("100.00"));
    private static final DatedTax TAX =
            new DatedTax(new Tax("GET", BigDecimal.ONE, true, true, false, 1), "Hawaii", null, null, false);

    private static FeeDeal of(Arrangement... arrangements) {
        var clauses = Arrays.stream(arrangements)
                .map(each -> new Clause(each, Shown.ON_BILL))
                .toList();
        return new FeeDeal(DAY, clauses, List.of(), List.of(), false);
    }

    private static Arrangement subscription(@Nullable Every every) {
        return new Arrangement.Subscription(usd("1000.00"), BigDecimal.TEN, null, every, 0);
    }

    @Test
    void it_asks_for_the_clients_year_where_a_discount_grows_with_volume() {
        assertThat(of(FIXED, VOLUME).countsTheYear()).isTrue();
        assertThat(of(FIXED).countsTheYear()).isFalse();
    }

    @Test
    void it_asks_for_open_invoices_where_they_bear_interest() {
        assertThat(of(FIXED, INTEREST).chargesInterest()).isTrue();
        assertThat(of(FIXED).chargesInterest()).isFalse();
    }

    @Test
    void it_asks_for_other_open_bills_where_they_share_the_hours_of_a_period() {
        assertThat(of(FIXED, subscription(Every.MONTH)).sharesAPool()).isTrue();
        assertThat(of(FIXED, subscription(null)).sharesAPool()).isFalse();
        assertThat(of(FIXED).sharesAPool()).isFalse();
    }

    @Test
    void it_knows_what_is_to_be_held_for_the_matter() {
        assertThat(of(FIXED, KEPT).evergreen()).contains(KEPT);
        assertThat(of(FIXED).evergreen()).isEmpty();
    }

    @Test
    void spread_over_the_lines_it_agrees_on_the_same() {
        var clauses = List.of(new Clause(FIXED, Shown.ON_BILL));
        var spread = new FeeDeal(DAY, clauses, List.of(STAGE), List.of(TAX), true, Shown.ON_BILL).spread();
        var onLines = List.of(new Clause(FIXED, Shown.ON_LINES));
        assertThat(spread).isEqualTo(new FeeDeal(DAY, onLines, List.of(STAGE), List.of(TAX), true, Shown.ON_LINES));
    }

    @Test
    void it_is_none_only_where_it_changes_nothing() {
        var nothing = of();
        assertThat(nothing.isNone()).isTrue();
        assertThat(of(FIXED).isNone()).isFalse();
        assertThat(new FeeDeal(DAY, List.of(), List.of(), List.of(), true).isNone())
                .isFalse();
        assertThat(new FeeDeal(DAY, List.of(), List.of(), List.of(), false, Shown.ON_BILL).isNone())
                .isFalse();
        assertThat(new FeeDeal(DAY, List.of(), List.of(STAGE), List.of(), false).isNone())
                .isFalse();
        assertThat(new FeeDeal(DAY, List.of(), List.of(), List.of(TAX), false).isNone())
                .isFalse();
    }
}
