package tenths.rates.deals;

import static org.assertj.core.api.Assertions.assertThat;
import static tenths.Samples.DAY;
import static tenths.rates.deals.Work.adjusted;
import static tenths.rates.deals.Work.amounts;
import static tenths.rates.deals.Work.cost;
import static tenths.rates.deals.Work.deal;
import static tenths.rates.deals.Work.hours;
import static tenths.rates.deals.Work.number;
import static tenths.rates.deals.Work.quote;
import static tenths.rates.deals.Work.usd;

import java.math.BigDecimal;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.Cases;
import tenths.Samples;
import tenths.rates.deals.Arrangement.BlendedCap;

/// All hours together at most at so much an hour on average.
@NullMarked
class BlendedCapTest {
    private static final int CASES = 10_000;

    private static BlendedCap cap(String perHour) {
        return new BlendedCap(number(perHour), Set.of(), Set.of());
    }

    @Test
    void what_is_above_the_average_is_spread_over_the_lines() {
        var quote = quote(
                deal(cap("250")), hours("a", DAY, "4", "400"), hours("b", DAY, "6", "200"), cost("E101", "10", "1"));
        assertThat(amounts(quote))
                .as("2,800.00 for ten hours is 280 an hour; 300.00 too much, by 1,600 and 1,200")
                .containsExactly(usd("1428.57"), usd("1071.43"), usd("10.00"));
        assertThat(quote.fees()).isEqualTo(usd("2500.00"));
        assertThat(quote.averageRate()).contains(number("250.00"));
        assertThat(Work.lastWords(quote)).isEqualTo("280.00 an hour on average of 10 h, at most 250");
    }

    @Test
    void an_average_at_or_below_the_cap_stays() {
        var quote = quote(deal(cap("280")), hours("a", DAY, "4", "400"), hours("b", DAY, "6", "200"));
        assertThat(quote.fees()).isEqualTo(usd("2800.00"));
        assertThat(quote.trace()).hasSize(1);
    }

    @Test
    void other_classes_and_named_timekeepers_are_outside() {
        var others = new BlendedCap(number("1"), Set.of("PARTNR"), Set.of());
        var named = new BlendedCap(number("1"), Set.of(), Set.of(Samples.AB));
        assertThat(quote(deal(others), hours("a", DAY, "1", "300")).fees()).isEqualTo(usd("300.00"));
        assertThat(quote(deal(named), hours("a", DAY, "1", "300")).fees()).isEqualTo(usd("300.00"));
    }

    @Test
    void what_costs_something_without_an_hour_has_no_average_and_stays() {
        assertThat(quote(deal(cap("100")), adjusted("a", "0", "300", "75.00")).fees())
                .isEqualTo(usd("75.00"));
    }

    @Test
    void the_average_is_never_above_the_cap_and_nothing_turns_negative() {
        Cases.check(CASES, random -> {
            var items = RandomDeals.items(random).stream()
                    .filter(item -> item instanceof Item.Time time
                            && time.adjustment().isZero()
                            && (time.rate() == null || time.rate().signum() > 0))
                    .toList();
            var most = BigDecimal.valueOf(random.nextInt(50_000), 2);
            var deal = RandomDeals.deal(new Random(random.nextLong()), java.util.List.of(cap(most.toPlainString())));
            var quote = ((Quoting.Outcome.Quoted) Quoting.quote(deal, items)).quote();
            quote.averageRate()
                    .ifPresent(average -> assertThat(quote.lines().stream()
                                    .map(line -> line.amount().minor())
                                    .reduce(0L, Long::sum))
                            .isLessThanOrEqualTo(Math.max(
                                    tenths.rates.Charge.ofSeconds(
                                                    quote.lines().stream()
                                                            .map(Line::seconds)
                                                            .reduce(BigDecimal.ZERO, BigDecimal::add),
                                                    most,
                                                    Samples.USD)
                                            .minor(),
                                    0)));
            assertThat(quote.lines()).noneMatch(line -> line.amount().isNegative());
        });
    }
}
