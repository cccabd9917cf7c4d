package tenths.rates.deals;

import static org.assertj.core.api.Assertions.assertThat;
import static tenths.Samples.DAY;
import static tenths.rates.deals.Work.deal;
import static tenths.rates.deals.Work.number;
import static tenths.rates.deals.Work.quote;
import static tenths.rates.deals.Work.usd;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tenths.Cases;
import tenths.money.Money;
import tenths.rates.deals.Arrangement.MarkUp;

/// What may be added to what the vendor of an expense was paid.
@NullMarked
class MarkUpTest {
    private static final int CASES = 10_000;

    private static Item.Cost bought(String code, String charged, @Nullable Money paid) {
        return new Item.Cost("e", DAY, code, BigDecimal.ONE, number(charged), true, paid);
    }

    private static Money charged(MarkUp agreed, String charged, @Nullable Money paid) {
        return quote(deal(agreed), bought("E123", charged, paid)).net();
    }

    private static MarkUp most(String percent, String... codes) {
        return new MarkUp(number(percent), Set.of(codes));
    }

    @Test
    void nothing_is_added_where_nothing_may_be() {
        assertThat(charged(most("0"), "440.00", usd("400.00"))).isEqualTo(usd("400.00"));
        assertThat(charged(most("0"), "400.00", usd("400.00"))).isEqualTo(usd("400.00"));
        assertThat(charged(most("0"), "390.00", usd("400.00"))).isEqualTo(usd("390.00"));
    }

    @Test
    void so_much_is_added_as_may_be_and_half_a_cent_counts() {
        assertThat(charged(most("10"), "440.01", usd("400.00"))).isEqualTo(usd("440.00"));
        assertThat(charged(most("10"), "440.00", usd("400.00"))).isEqualTo(usd("440.00"));
        assertThat(charged(most("10"), "2.00", usd("1.05")))
                .as("1.05 and 10.5 cents")
                .isEqualTo(usd("1.16"));
    }

    @Test
    void where_nobody_said_what_the_vendor_was_paid_the_expense_stays_and_so_does_a_refund() {
        assertThat(charged(most("0"), "440.00", null)).isEqualTo(usd("440.00"));
        assertThat(charged(most("0"), "-440.00", usd("400.00"))).isEqualTo(usd("-440.00"));
    }

    @Test
    void it_holds_for_the_codes_that_it_names() {
        assertThat(charged(most("0", "E123"), "440.00", usd("400.00"))).isEqualTo(usd("400.00"));
        assertThat(charged(most("0", "E119"), "440.00", usd("400.00"))).isEqualTo(usd("440.00"));
    }

    @Test
    void the_line_says_what_the_vendor_was_paid_and_what_may_be_added() {
        var none = quote(deal(most("0")), bought("E123", "440.00", usd("400.00")));
        assertThat(none.lines().getFirst().trace().steps().getLast().text())
                .isEqualTo("the vendor was paid USD 400.00, and nothing may be added");
        assertThat(Work.lastWords(none)).isEqualTo("what expenses cost above what their vendors were paid");
        var some = quote(deal(most("2.50")), bought("E123", "440.00", usd("400.00")));
        assertThat(some.lines().getFirst().trace().steps().getLast()).satisfies(step -> {
            assertThat(step.text()).isEqualTo("the vendor was paid USD 400.00, and 2.5% may be added");
            assertThat(step.amount()).isEqualByComparingTo("-30.00");
        });
    }

    @Test
    void an_expense_never_costs_more_than_agreed_nor_more_than_before() {
        Cases.check(CASES, random -> {
            var percent = BigDecimal.valueOf(random.nextInt(5_000), 2);
            var price = BigDecimal.valueOf(random.nextInt(90_000), 2);
            var paid = new Money(random.nextInt(90_000), tenths.Samples.USD);
            var made = charged(new MarkUp(percent, Set.of()), price.toPlainString(), paid);
            assertThat(made.decimal()).isLessThanOrEqualTo(price);
            assertThat(made).isLessThanOrEqualTo(paid.plus(Percent.of(paid, percent)));
            assertThat(made.decimal().compareTo(price) == 0 || made.compareTo(paid) >= 0)
                    .isTrue();
        });
    }
}
