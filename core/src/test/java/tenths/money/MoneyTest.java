package tenths.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.Cases;

@NullMarked
class MoneyTest {
    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency JPY = Currency.getInstance("JPY");

    @Test
    void parts_of_a_split_add_up_to_the_whole_also_for_credits() {
        Cases.check(10_000, random -> {
            var whole = new Money(random.nextLong(-1_000_000_000L, 1_000_000_000L), USD);
            var weights = new ArrayList<Long>();
            for (var i = random.nextInt(1, 20); i > 0; i--) {
                weights.add(random.nextLong(1_000));
            }
            weights.add(1L);
            var parts = whole.split(weights);
            assertThat(parts.stream().reduce(Money.zero(USD), Money::plus)).isEqualTo(whole);
        });
    }

    @Test
    void no_part_of_a_split_is_a_cent_away_from_its_exact_share() {
        Cases.check(10_000, random -> {
            var whole = new Money(random.nextLong(1_000_000L), USD);
            var weights = List.of(1L + random.nextInt(9), 1L + random.nextInt(9), 1L + random.nextInt(9));
            var sum = weights.stream().mapToLong(Long::longValue).sum();
            var parts = whole.split(weights);
            for (var i = 0; i < weights.size(); i++) {
                var exactTimesSum = whole.minor() * weights.get(i);
                assertThat(Math.abs(parts.get(i).minor() * sum - exactTimesSum)).isLessThan(sum);
            }
        });
    }

    @Test
    void left_over_cents_go_to_the_largest_fractions_and_ties_to_the_first() {
        assertThat(Money.of("0.05", USD).split(List.of(1L, 1L, 1L)))
                .extracting(Money::minor)
                .containsExactly(2L, 2L, 1L);
        assertThat(Money.of("-1.00", USD).split(List.of(1L, 2L)))
                .extracting(Money::minor)
                .containsExactly(-33L, -67L);
    }

    @Test
    void more_decimals_than_the_currency_has_are_refused() {
        assertThatThrownBy(() -> Money.of("1.005", USD)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.of("1.5", JPY)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void currencies_never_mix_and_sums_never_overflow_in_silence() {
        assertThatThrownBy(() -> Money.of("1", USD).plus(Money.of("1", JPY))).hasMessageContaining("cannot combine");
        assertThatThrownBy(() -> new Money(Long.MAX_VALUE, USD).plus(new Money(1, USD)))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void a_split_by_nothing_is_refused() {
        assertThatThrownBy(() -> Money.zero(USD).split(List.of())).hasMessageContaining("weights");
        assertThatThrownBy(() -> Money.zero(USD).split(List.of(0L, 0L))).hasMessageContaining("zero");
        assertThatThrownBy(() -> Money.zero(USD).split(List.of(2L, -1L))).hasMessageContaining("negative");
    }

    @Test
    void nothing_is_neither_negative_nor_a_credit() {
        assertThat(Money.of("0.00", USD).isZero()).isTrue();
        assertThat(Money.of("0.00", USD).isNegative()).isFalse();
        assertThat(Money.of("-0.01", USD).isZero()).isFalse();
        assertThat(Money.of("-0.01", USD).isNegative()).isTrue();
        assertThat(Money.of("0.01", USD).isNegative()).isFalse();
    }

    @Test
    void an_amount_is_taken_off_compared_and_turned_round_to_the_cent() {
        assertThat(Money.of("10.00", USD).minus(Money.of("0.01", USD))).isEqualTo(Money.of("9.99", USD));
        assertThat(Money.of("9.99", USD).negated()).isEqualTo(Money.of("-9.99", USD));
        assertThat(Money.of("9.99", USD)).isLessThan(Money.of("10.00", USD)).isGreaterThan(Money.of("-10.00", USD));
        assertThatThrownBy(() -> Money.of("1", USD).minus(Money.of("1", JPY))).hasMessageContaining("cannot combine");
        assertThatThrownBy(() -> Money.of("1", USD).compareTo(Money.of("1", JPY)))
                .hasMessage("cannot combine USD 1.00 and JPY 1");
    }

    @Test
    void a_split_takes_as_many_weights_as_it_says_and_not_one_more() {
        var most = Collections.nCopies(100_000, 1L);
        assertThat(Parts.of(100_000, most)).hasSize(100_000).allMatch(part -> part == 1);
        var more = Collections.nCopies(100_001, 1L);
        assertThatThrownBy(() -> Parts.of(100_001, more)).hasMessageContaining("1 to 100000 weights");
    }

    @Test
    void a_split_by_weights_that_are_all_zero_is_refused_whatever_is_split() {
        assertThatThrownBy(() -> Parts.of(5, List.of(0L, 0L)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("all weights are zero");
    }

    @Test
    void nothing_is_shared_out_as_nothing() {
        assertThat(Money.zero(USD).split(List.of(60L, 40L))).containsExactly(Money.zero(USD), Money.zero(USD));
    }
}
