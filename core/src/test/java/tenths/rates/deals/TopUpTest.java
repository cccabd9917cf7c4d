package tenths.rates.deals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tenths.Samples.DAY;
import static tenths.Samples.MATTER;
import static tenths.rates.deals.Work.usd;

import java.util.Currency;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.firm.TrustBalance;
import tenths.money.Money;

@NullMarked
class TopUpTest {
    private static final Arrangement.Evergreen AGREED = new Arrangement.Evergreen(usd("2000.00"), usd("5000.00"));

    private static TrustBalance held(String amount) {
        return new TrustBalance(MATTER, DAY, usd(amount));
    }

    @Test
    void below_the_floor_it_is_filled_up_to_the_target_and_at_the_floor_nothing_is_asked() {
        assertThat(TopUp.of(AGREED, held("1999.99")).orElseThrow().amount()).isEqualTo(usd("3000.01"));
        assertThat(TopUp.of(AGREED, held("0.00")).orElseThrow().amount()).isEqualTo(usd("5000.00"));
        assertThat(TopUp.of(AGREED, held("2000.00"))).isEmpty();
    }

    @Test
    void a_balance_in_another_currency_says_nothing() {
        var euros = new TrustBalance(MATTER, DAY, Money.zero(Currency.getInstance("EUR")));
        assertThat(TopUp.of(AGREED, euros)).isEmpty();
    }

    @Test
    void a_target_reaches_its_floor() {
        assertThat(new Arrangement.Evergreen(usd("2.00"), usd("2.00")).target()).isEqualTo(usd("2.00"));
        assertThatThrownBy(() -> new Arrangement.Evergreen(usd("2.00"), usd("1.99")))
                .hasMessageContaining("does not reach the floor");
        assertThatThrownBy(() -> new Arrangement.Evergreen(usd("0.00"), usd("0.00")))
                .hasMessageContaining("does not reach");
    }
}
